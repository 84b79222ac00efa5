# earns: M01
# line: 5
"""Nothing was changed."""

def crawl(fetch, urls, k):
    texts = []
    for url in urls:
        texts.append(fetch(url))
    return texts
