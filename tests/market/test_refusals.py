"""What the market says no to, as people read it: every refusal in both languages, each with what to do next."""

from datetime import UTC, datetime

import pytest

from bot.talk.stage import refused
from bot.wording.words import Words
from market import refusals
from market.amounts import Price, Quantity
from market.hours import when
from market.refusals import Refusal

WORDS = Words()
NOON = when(datetime(2026, 11, 25, 4, tzinfo=UTC))
POISON = {"zh": "甲胺磷", "en": "methamidophos"}

SAID: list[tuple[Refusal, str, str]] = [
    (
        refusals.NameTaken(other="秀英山货"),
        "这个村已经有一家店叫“秀英山货”，太像了。请换个名字，例如加上您的名字。",
        (
            "This village has a store called “秀英山货” already, that is too much alike. Please choose another "
            "name, for example with your own in it."
        ),
    ),
    (
        refusals.NameUnclear(name="1"),
        "“1”看不清，名字里至少要有两个字。",
        "“1” cannot be read: a name needs at least two letters.",
    ),
    (
        refusals.StoreAlreadyOpen(name="秀英山货"),
        "您已经有店了：秀英山货。按“不弄了”，再按“卖货”就看到它。",
        "You have a store already: 秀英山货. Press Cancel, then Sell, to see it.",
    ),
    (
        refusals.NoStore(),
        "要先开店才能上货。请按“卖货”。",
        "You need a store before you list goods. Press Sell.",
    ),
    (
        refusals.NotForSale(product=POISON, why={"words": "rule-pesticide"}),
        "甲胺磷在这里不能卖：农药要有经营许可证。别的货可以。",
        "methamidophos cannot be sold here: pesticides need a licence. Other goods can.",
    ),
    (
        refusals.NotLicensed(product=POISON, why={"words": "rule-pesticide"}),
        "这家店没有登记许可证，甲胺磷不能卖：农药要有经营许可证。有证的店，请找县里的管理员登记；要买，请去有证的店。",
        (
            "This store has shown no licence, so methamidophos cannot be sold: pesticides need a licence. A "
            "store that has one asks a county manager to write it down; to buy, go to a store that has."
        ),
    ),
    (
        refusals.NeedsRegistration(product=POISON),
        "甲胺磷只卖给留了手机号和村子的人。请按“我的”，填上手机号和村子，再来买。",
        (
            "methamidophos is sold only to people whose phone and village are known. Press “Me”, give both, "
            "then come back."
        ),
    ),
    (
        refusals.Gone(what="listing"),
        "这个已经没有了。请按“看看货”看别的。",
        "This is not there any more. Press “Look around” for others.",
    ),
    (
        refusals.NotYours(),
        "这不是您的，改不了。要是弄错了，请按“找人帮忙”。",
        "This is not yours, so you cannot change it. If that is wrong, press “Ask a person”.",
    ),
    (
        refusals.InvitationSpent(),
        "这个邀请已经用过或者过期了，请再要一个。",
        "This invitation was used or has run out. Please ask for another one.",
    ),
    (
        refusals.SoldOut(left=Quantity(5000, "斤")),
        "没有那么多，现在只有 10 斤。请少要一些。",
        "There is not that much, only 10 jin (5 kg) now. Please take less.",
    ),
    (
        refusals.PriceChanged(price=Price(1600, "斤")),
        "卖家刚改了价钱，现在是每斤 16 元。请再看一遍。",
        "The seller has just changed the price, it is ¥16 per jin now. Please look again.",
    ),
    (
        refusals.OwnGoods(),
        "这是您自己店里的货，不用买。要改价、改数量，按“卖货”。",
        "These are goods of your own store. To change them, press “Sell”.",
    ),
    (
        refusals.NotPriced(),
        "这样货要称了才知道多少钱，请按“找人帮忙”问卖家。",
        "These goods must be weighed first. Please press “Ask a person” to ask the seller.",
    ),
    (
        refusals.EmptyCart(),
        "篮子是空的。看到想要的，按“🛒 买这个”。",
        "Your basket is empty. When you see something, press “🛒 Buy this”.",
    ),
    (
        refusals.CartFull(most=20),
        "篮子满了，一次最多 20 样。请先下单。",
        "Your basket is full, 20 kinds at most. Please order first.",
    ),
    (
        refusals.NoPostage(province="西藏"),
        "寄到西藏的邮费县里还没定。请选送到服务站，或者按“找人帮忙”。",
        "The county has no postage to 西藏 yet. Please choose a station, or press “Ask a person”.",
    ),
    (
        refusals.OnItsWay(),
        "货已经发出来了，不能取消。收到后有问题再说。",
        ("It is sent already and cannot be called off. If something is wrong when it comes, tell us then."),
    ),
    (
        refusals.NoSuchCode(),
        "这个码不对，请再看一遍。",
        "That code is not right. Please look again.",
    ),
    (
        refusals.TooManyTries(when=NOON),
        "码错太多次了，请等到 11月25日 星期三 12:00 再试。",
        "Too many wrong codes. Please wait until Wednesday 25 November, 12:00.",
    ),
    (
        refusals.NotOperator(),
        "这是服务站工作人员用的。您有事请按“找人帮忙”。",
        "This is for people who work at a station. If you need something, press “Ask a person”.",
    ),
    (
        refusals.NotManager(),
        "这张表和这一页是县里管理员用的。您自己要上货，请按“卖货”。",
        "Tables and this page are for the county's managers. To sell goods of your own, press “Sell”.",
    ),
    (
        refusals.TableTooLarge(megabytes=5),
        "文件太大，最多 5 MB。请分成几张表发。",
        "The file is too large: at most 5 MB. Send several tables.",
    ),
    (
        refusals.NothingOwed(),
        "现在没有要付的钱。货交了、退了款，才会有。",
        (
            "There is no money to be paid out. There will be when goods are handed over or money is given "
            "back."
        ),
    ),
    (
        refusals.OpenBusiness(),
        "您还有没办完的订单，或者还有没领的钱。办完了再删，或者按“找人帮忙”。",
        (
            "You still have an open order, or money to collect. Please finish that first, or press “Ask a "
            "person”."
        ),
    ),
    (
        refusals.TooLate(),
        "时间过了，不能再提了。请按“找人帮忙”。",
        "It is too late for that. Please press “Ask a person”.",
    ),
    (
        refusals.NotReturnable(),
        "鲜货不支持七天退货。坏了可以按“坏了”，拍照发来。",
        (
            "Fresh goods cannot be sent back without a reason. If something is spoilt, press “Broken or "
            "spoilt” and send a photo."
        ),
    ),
    (
        refusals.TooMuch(most=Price(7500, "")),
        "最多能退 75 元。请少写一些。",
        "At most ¥75 can be given back. Please write less.",
    ),
    (
        refusals.NotPaid(),
        "这一单要先付钱才能发货、交货。请买家到服务站交现钱，或者转账。",
        "This order is to be paid first: the buyer pays cash at a station, or by transfer.",
    ),
    (
        refusals.NotThere(state={"words": "order-state-completed"}),
        "现在办不了：办完了。请看订单。",
        "That cannot be done as things stand (done). Please look at the order.",
    ),
    (
        refusals.NotAllowed(),
        "这个不归您管。要是弄错了，请找县里的管理员。",
        "This is not yours to do. If that is wrong, ask the county's manager.",
    ),
    (
        refusals.HeldByAnother(name="老赵"),
        "老赵 已经接了。别的求助在“📥 求助单”里。",
        "老赵 has it already. See “📥 Calls for help” for others.",
    ),
    (
        refusals.TicketOver(),
        "这个求助已经结束了。想再帮，看“📥 求助单”。",
        "This call is over. See “📥 Calls for help” for others.",
    ),
    (
        refusals.GroupTaken(station="三河镇服务站"),
        "这个群已经是三河镇服务站的群了。要换，请县里的管理员来发 /station",
        "This group belongs to 三河镇服务站. To change that, the county's manager sends /station here",
    ),
    (
        refusals.AnswersFull(most=100),
        "站里的常用话满 100 条了。先按“🗑 删一条”删掉不用的。",
        "The station has 100 kept answers already. Drop one with “🗑 Drop one” first.",
    ),
    (
        refusals.CannotTakeBack(),
        "收不回了：发出去快两天了，或者已经不在了。可以再发一条说明。",
        ("It cannot be taken back any more: it is nearly two days old, or gone. You can send another word."),
    ),
    (
        refusals.TakeItFirst(),
        "请先按“✋ 我来接”。",
        "Press “✋ I take it” first.",
    ),
    (
        refusals.AlreadyAnswered(),
        "这一问已经答过了。请看“📋 看这个求助”里现在停在哪一问。",
        "That question is answered. See in “📋 See this call” where they are now.",
    ),
    (
        refusals.OnlyThemselves(),
        "这一问只能本人自己答。请用“💬 回话”告诉他怎么按。",
        "Only they themselves may answer this. Tell them with “💬 Write” what to press.",
    ),
    (
        refusals.AlreadyReported(),
        "您已经举报过这样货了，服务站在看。",
        "You have reported this before; the station is looking at it.",
    ),
    (
        refusals.StationTaken(name="三河镇服务站"),
        "已经有一个站叫“三河镇服务站”。请换个名字。",
        "There is a station called “三河镇服务站” already. Please choose another name.",
    ),
    (
        refusals.NotReady(missing=[{"words": "check-signboard"}]),
        "还不能开张，还差：招牌。先备齐，再定日子。",
        "It cannot open yet; missing: signboard. Make that ready first.",
    ),
    (
        refusals.StationNotThere(station="三河镇服务站"),
        "三河镇服务站 已经不是这样了。请到“🗺 服务站网络”里看看现在的情况。",
        "三河镇服务站 is not like that any more. See in “🗺 Stations” how it stands now.",
    ),
    (
        refusals.LastManager(),
        "县里不能没有管理员。请先邀请另一位管理员，他进来了您再走。",
        ("A county is never without a manager. Invite another one first; once they have come, you can go."),
    ),
    (
        refusals.TooManyParcels(),
        "一个订单最多分二十件发。还有货没发，请按“找人帮忙”。",
        "One order goes in twenty parcels at most. If there is more to send, press “Ask a person”.",
    ),
    (
        refusals.NobodyThere(),
        "这些人里现在一个能收到的也没有。请换一些人。",
        "None of these people can be reached just now. Please choose others.",
    ),
    (
        refusals.NobodyToApprove(most=500),
        "超过 500 个人，或者晚上发，要第二个人同意，可现在没有第二个管理员。请先请一位，或者少发一些人、白天发。",
        (
            "More than 500 people, or quiet hours, need a second person's approval, and there is no second "
            "manager. Please invite one, or choose fewer people and daytime."
        ),
    ),
    (
        refusals.NoMarketDays(),
        "这些人的乡镇还不知道哪天赶集。请先让县里在“赶集日”里填上，或者选别的时间。",
        (
            "It is not known when these people's towns hold their fair. Please have the county enter it "
            "under “Market days”, or choose another time."
        ),
    ),
    (
        refusals.BroadcastMoved(state={"words": "broadcast-state-done"}),
        "这条现在是：✅ 发完了。请从“📣 群发”里再看一下。",
        "It is now: ✅ all sent. Please look at it again under “📣 Broadcasts”.",
    ),
    (
        refusals.NoSuchDays(),
        "没有这样的赶集日。请这样说：逢一四七，或者 每周日",
        "There are no such market days. Please write it like this: 1 4 7, or every Sunday",
    ),
    (
        refusals.SessionOver(),
        "这期培训已经上完或者取消了。按“🎓 培训”看别的。",
        "This session is over or called off. Press “🎓 Training” for others.",
    ),
    (
        refusals.SessionPast(),
        "这个时间已经过了，请说以后的时间。",
        "That time is over, please name one to come.",
    ),
    (
        refusals.NotEnrolled(),
        "您还没有报上名。先按“我报名”。",
        "You are not enrolled yet. Press “Enrol me” first.",
    ),
    (
        refusals.NoSeat(),
        "没有多的位子给邻居了。可以让邻居自己排队。",
        "There is no seat left for a neighbour. They can go on the waiting list themselves.",
    ),
    (
        refusals.NotNow(when=NOON),
        "还没到时间：11月25日 星期三 12:00 开始，提前一小时可以签到。",
        (
            "It is not time yet: it begins on Wednesday 25 November, 12:00, and you can sign in from an hour "
            "before."
        ),
    ),
    (
        refusals.NeedsTraining(topic={"words": "topic-operator"}),
        "先参加一次“怎么办服务站”的培训，再来打开这个链接。",
        "First be at a session on “Running a station”, then open this link again.",
    ),
    (
        refusals.WrongCode(),
        "口令不对，或者已经用过了。请本人再念一个没划掉的。",
        "This code is wrong, or was used already. Ask them for another one that is not crossed out.",
    ),
    (
        refusals.ClientElsewhere(station="三河镇服务站"),
        "这个号码已经在三河镇服务站登记过了，不用再登记。",
        "This number is registered at 三河镇服务站 already; there is no need to do it again.",
    ),
    (
        refusals.NotForOthers(),
        "县里和站里的工作人员自己办自己的事，不能由别人代办。",
        ("People who work for the county or a station do their own things themselves; nobody acts for them."),
    ),
    (
        refusals.CardGiven(),
        "口令卡只在登记当天能看。卡丢了：按“✍️ 开始替他办事”，再到“👤 我的”里按“谁替我办事”，换一张新卡。",
        (
            "The card is shown on the day of registration only. If it is lost: press “✍️ Start working for "
            "them”, then “👤 Me”, “Who acts for me”, and make a new one."
        ),
    ),
    (
        refusals.OwnAccount(),
        "您在这里已经有自己的店、订单或者工作，两个账户不能自动合起来。请按“🙋 找人帮忙”。",
        (
            "You have a store, orders or a role of your own here, and two accounts cannot be joined by "
            "themselves. Please press “🙋 Ask a person”."
        ),
    ),
    (
        refusals.OtherNumber(),
        "这个号码和服务站登记的不一样。请用登记的那个手机号，或者请服务站的人看看。",
        (
            "This is not the number that the station has written down. Use the phone with that number, or "
            "ask the station."
        ),
    ),
]
"""Each refusal with facts as the market gives them, and the words of it."""


@pytest.mark.parametrize(("refusal", "zh", "en"), SAID, ids=[one.kind for one, _, _ in SAID])
def test_a_refusal_says_what_to_do_next(refusal: Refusal, zh: str, en: str) -> None:
    said = refused(refusal)
    assert WORDS.plain("zh", {"words": said.key, "facts": said.facts}) == zh
    assert WORDS.plain("en", {"words": said.key, "facts": said.facts}) == en


def test_none_is_left_out() -> None:
    assert {type(one) for one, _, _ in SAID} == set(Refusal.__subclasses__())
