"""Anybody reports a listing; the station hides it with a reason or lets it stand; the seller can ask a person."""

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.in_english import lists_walnuts as lists_walnuts_in_english
from tests.journeys.stations import CENTRE, JIAOGONG, at_ten, operator, presses_door
from tests.journeys.test_buying import lists_walnuts


@pytest.fixture
async def zhao(village: Village) -> Someone:
    await at_ten(village)
    return await operator(village)


async def reports(village: Village, link: str) -> Someone:
    li = village.someone("小李", phone="+8613893900003")
    await li.opens(link)
    await li.sees("核桃")
    await li.presses("举报")
    await li.sees("怎么不对")
    await li.presses("照片和货不一样")
    await li.sees("服务站的人会去看")
    return li


async def test_a_listing_is_reported_hidden_and_shown_again(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    link = await lists_walnuts(wang)
    li = await reports(village, link)
    assert "照片和货不一样" in (await zhao.sees("有人举报")).text
    await zhao.presses("看这个举报")
    await zhao.sees("还没看")
    await zhao.presses("下架")
    await zhao.sees("卖家会看到")
    await zhao.types("照片是别人家的")
    await zhao.sees("下架了：照片是别人家的")
    await li.sees("已经下架，谢谢您")
    await wang.sees("服务站把您的核桃下架了：照片是别人家的")
    other = village.someone("小周")
    await other.opens(link)
    await other.sees("这个已经没有了")
    await wang.presses("看这样货")
    assert "服务站下架了：照片是别人家的" in (await wang.sees("核桃")).text
    await wang.presses("找人帮忙")
    await wang.sees("三河镇服务站的人会来帮您")
    await zhao.types("柜台")
    await zhao.presses("举报（0）")
    await zhao.sees("没有等着看的举报")
    await zhao.presses("🙈 核桃")
    await zhao.sees("已经下架")
    await zhao.presses("重新上架")
    await wang.sees("您的核桃又上架了")
    await other.opens(link)
    await other.sees("核桃")


async def test_a_listing_that_is_right_stands_and_is_reported_once(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    link = await lists_walnuts(wang)
    li = await reports(village, link)
    await li.opens(link)
    await li.presses("举报")
    await li.sees("怎么不对")
    await li.types("再说一次")
    await li.sees("您已经举报过")
    await li.presses("不弄了")
    await zhao.sees("有人举报")
    await zhao.presses("看这个举报")
    await zhao.presses("没问题")
    await zhao.sees("没问题，照卖")
    await li.sees("看过了，没有问题")
    assert not any("举报" in one.text for one in wang.phone.messages())
    assert await village.counts("select count(*) from listing where state = 'on_sale'") == 1


async def test_nobody_hides_what_another_station_looks_at(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    he = await operator(village, JIAOGONG, "小何")
    await reports(village, await lists_walnuts(wang))
    await zhao.sees("有人举报")

    def public(work):  # type: ignore[no-untyped-def]
        from storage.work import Statement

        return work.run(Statement("select public from listingreport"))[0][0]

    report = await village.app.database.read(public)
    for door in ("report", "hide", "let-stand", "show-again"):
        assert "这个不归您管" in await presses_door(he, door, report), door
        assert "这个不归您管" in await presses_door(wang, door, report), door
    assert await village.counts("select count(*) from listingreport where state = 'waiting'") == 1


async def test_an_english_manager_hides_a_listing(village: Village, wang: Someone) -> None:
    ann = await operator(village, CENTRE, "Ann", "en", role="manager")
    await lists_walnuts(wang)
    bob = village.someone("Bob", "en")
    await bob.opens(wang.link())
    await bob.presses("Report")
    await bob.sees("What is wrong with")
    await bob.types("looks stolen")
    await bob.sees("The station will look at it")
    assert "looks stolen" in (await ann.sees("Somebody reports")).text
    await ann.presses("See the report")
    await ann.presses("Hide it")
    await ann.presses("the goods are not as shown")
    await ann.sees("is hidden: the goods are not as shown")
    await bob.sees("which you reported, is hidden")


async def test_a_listing_stands_or_is_hidden_and_the_seller_asks_a_person_in_english(
    village: Village,
) -> None:
    await at_ten(village)
    ming = await operator(village, name="Ming", language="en")
    tom, bob = village.someone("Tom", "en"), village.someone("Bob", "en")
    link = await lists_walnuts_in_english(tom)
    await bob.opens(link)
    await bob.presses("Report")
    await bob.sees("The seller will not know who said it")
    await bob.presses("the photo shows something else")
    await bob.sees("Noted, thank you. The station will look at it and tell you")
    await bob.opens(link)
    await bob.presses("Report")
    await bob.types("once more")
    await bob.sees("You have reported this before")
    await bob.presses("Cancel")
    await ming.sees("Somebody reports")
    await ming.presses("See the report")
    await ming.sees("not looked at yet")
    await ming.presses("Nothing wrong")
    await ming.sees("nothing is wrong, it stays")
    await bob.sees("was looked at: nothing is wrong")
    assert not any("report" in one.text for one in tom.phone.messages())

    # Somebody else is right: the seller is told why, and asks a person.
    sue = village.someone("Sue", "en")
    await sue.opens(link)
    await sue.presses("Report")
    await sue.types("they are full of worms")
    await sue.sees("The station will look at it")
    await ming.presses("See the report")
    await ming.sees("they are full of worms")
    await ming.presses("Hide it")
    await ming.sees("The seller will see it")
    await ming.types("last year's nuts")
    await ming.sees("is hidden: last year's nuts. The seller is told")
    await tom.sees("last year's nuts\nYou think that is wrong? Press “🙋 Ask a person”")
    await bob.opens(link)
    await bob.sees("This is not there any more")
    await tom.presses("Ask a person")
    await tom.sees("Somebody will help you")
    await ming.sees("Nobody has it yet")
    await ming.types("Counter")
    await ming.presses("Reports (0)")
    await ming.sees("No report waits")
    await ming.presses("🙈")
    await ming.presses("Show it again")
    await tom.sees("can be seen again")
    await bob.opens(link)
    await bob.sees("alnuts")
