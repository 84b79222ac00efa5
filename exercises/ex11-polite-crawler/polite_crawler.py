"""The pages of a site, read one after the other."""

from time import sleep, time


def crawl(fetch, urls, k):
    texts = []
    for url in urls:
        texts.append(fetch(url))
    return texts


# A site to try it with. It will have to pause as well, when crawl is a coroutine.
SITE = {"/a": 4, "/b": 1, "/c": 2, "/d": 2, "/e": 1}


def ask_site(url):
    sleep(SITE[url])  # waiting for the answer
    return f"the text of {url}"


if __name__ == "__main__":
    start = time()
    print(crawl(ask_site, list(SITE), 2))
    print(f"ready after {time() - start:.1f} s")
