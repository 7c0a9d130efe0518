"""What a person recognises on the screen: each sign with the words by which it is known, zh and en."""

from simulator.phones.watching import Shown

SIGNS: dict[str, tuple[str, str]] = {
    "sure": ("就按“对”", "press Yes, if not"),
    "which-meant": ("还是要做别的事", "something new you want to do"),
    "store-already": ("您已经有店了", "You have a store already"),
    "store-name": ("您的店叫什么名字", "What is your store called"),
    "village": ("您在哪个村", "Which village?"),
    "place": ("有几个地方像", "Several places look like that"),
    "sells": ("您的店卖什么", "What does your store sell"),
    "store-photo": ("发一张照片做店面", "Send a photo for your store"),
    "confirm": ("看看对不对", "Is this right?"),
    "opened": ("开张了", "is open!"),
    "photos": ("先发照片", "First send photos"),
    "product": ("卖什么？直接打字", "What do you sell? Just write"),
    "which": ("有几种，是哪一种", "There are several kinds of"),
    "quantity": ("有多少", "How much do you have of"),
    "price": ("多少钱", "How much is one"),
    "note": ("还想说什么", "Anything else to say"),
    "listed": ("上好了", "Listed:"),
    "amount": ("要多少", "How much would you like"),
    "less": ("没有那么多了：", "is left now."),
    "in-cart": ("放进篮子了", "In your basket"),
    "delivery": ("货怎么给您", "How shall it come to you"),
    "recipient": ("谁来取？", "Who will fetch it?"),
    "paying": ("怎么付钱", "How will you pay"),
    "ordered": ("下单了！", "Ordered!"),
    "my-orders": ("我买的", "What I bought"),
    "no-orders": ("您还没有买过", "You have not bought"),
    "cart-empty": ("篮子是空的", "Your basket is empty"),
    "cart": ("我的篮子", "My basket"),
    "found-nothing": ("没找到", "Nothing was found"),
    "form-waiting": ("没填完", "You have not finished"),
    "store-first": ("要先开店", "It needs a store first"),
    "no-store": ("您还没有店", "You have no store yet"),
    "nothing-open": ("现在没有填到一半的东西", "Nothing is half done"),
    "menu": ("按下面的大按钮", "Press a big button below"),
    "cancelled": ("好，不弄了", "All right, cancelled"),
    "cancelled-empty": ("好，就到这里", "All right, that is all"),
    "apology": ("我们这边出错了", "something went wrong on our side"),
}  # fmt: skip
"""In this order: a message may say why a question is put again, and then the question."""

CARD = ("店的链接和二维码", "Link and QR picture")
"""The button by which one's own store is known."""

BUY_LABEL = ("买这个", "Buy this")
"""The button by which goods on sale are known."""

TICK = "✓ "


def sign_of(shown: Shown) -> str:
    """What a message of the bot is; empty for what tells nothing about where the talk stands."""
    if any(label.startswith(TICK) for label in shown.labels) and len(shown.labels) == 1:
        return ""
    if button(shown, *CARD):
        return "my-store"
    if button(shown, *BUY_LABEL):
        return "goods"
    return next((sign for sign, words in SIGNS.items() if any(one in shown.text for one in words)), "")


def button(shown: Shown, *says: str) -> str:
    """The label of the button that says one of these; empty where there is none."""
    return next((label for label in shown.labels if any(one in label for one in says)), "")
