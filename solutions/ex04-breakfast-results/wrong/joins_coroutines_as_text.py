# earns: M02
# line: 4
async def collect(ask1, ask2, ask3):
    tags = ask1() + "," + ask2() + "," + ask3()
    return tags.split(",")
