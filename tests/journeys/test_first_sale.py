"""A farmer opens a store and lists produce; a stranger from the city opens the link."""

import io

from PIL import Image

from storage import listings, media
from storage.work import Work
from tests.journeys.conftest import Someone, Village


async def opens_store(who: Someone, name: str = "秀英山货") -> None:
    await who.types("/start")
    await who.sees("村集")
    await who.types("卖货")
    await who.sees("您的店叫什么名字")
    await who.types(name)
    await who.sees("您在哪个村")
    await who.types("李台")
    await who.sees("您的店卖什么")
    await who.presses("花椒调料")
    await who.presses("选好了")
    await who.sees("发一张照片")
    await who.presses("跳过")
    await who.sees("看看对不对")
    await who.presses("对，就这样")
    await who.sees("开张了")


async def test_a_farmer_opens_a_store_and_a_stranger_opens_its_link(village: Village, wang: Someone) -> None:
    await opens_store(wang)
    buyer = village.someone("小李")
    await buyer.opens(wang.link())
    shown = await buyer.sees("秀英山货")
    assert "李台村" in shown.text


async def test_listing_produce_with_an_album(village: Village, wang: Someone) -> None:
    await opens_store(wang)
    await wang.presses("上货")
    await wang.sees("先发照片")
    await wang.sends_photo([picture("red"), picture("green")])
    await wang.sees("卖什么")
    await wang.types("核桃")
    await wang.sees("有几种")
    await wang.presses("核桃")
    await wang.sees("有多少")
    await wang.types("一百二十斤")
    await wang.sees("多少钱")
    await wang.types("十五块")
    await wang.sees("还想说什么")
    await wang.types("没有")
    summary = await wang.sees("看看对不对")
    assert "120 斤" in summary.text
    assert "每斤 15 元" in summary.text
    assert "照片：2 张" in summary.text
    await wang.types("好")
    await wang.sees("上好了")
    buyer = village.someone("小李")
    await buyer.opens(wang.link())
    await buyer.sees("核桃")


async def test_one_line_starts_a_listing_with_its_answers_given(wang: Someone) -> None:
    await opens_store(wang)
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("先发照片")
    await wang.types("没有")
    await wang.sees("有几种")
    await wang.types("核桃")
    await wang.sees("还想说什么")
    await wang.presses("跳过")
    summary = await wang.sees("看看对不对")
    assert "100 斤" in summary.text
    assert "每斤 15 元" in summary.text


async def test_one_line_before_there_is_a_store_opens_the_store_first(wang: Someone) -> None:
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.types("lt")
    await wang.sees("哪")


async def test_a_taken_name_is_asked_again_and_the_other_answers_are_kept(
    village: Village, wang: Someone
) -> None:
    await opens_store(wang)
    neighbour = village.someone("李强")
    await neighbour.types("/start")
    await neighbour.sees("村集")
    await neighbour.types("我要开店")
    await neighbour.sees("您的店叫什么名字")
    await neighbour.types("秀 英 山货！")
    await neighbour.sees("您在哪个村")
    await neighbour.types("李台")
    await neighbour.presses("核桃干果")
    await neighbour.presses("选好了")
    await neighbour.sees("发一张照片")
    await neighbour.presses("跳过")
    await neighbour.sees("看看对不对")
    await neighbour.presses("对，就这样")
    await neighbour.sees("已经有一家店叫")
    await neighbour.types("李强干果")
    await neighbour.sees("看看对不对")
    await neighbour.presses("对，就这样")
    await neighbour.sees("开张了")


async def test_photos_are_made_anew_without_the_place_they_were_taken(
    village: Village, wang: Someone
) -> None:
    await opens_store(wang)
    await wang.presses("上货")
    await wang.sees("先发照片")
    await wang.phone.sends_document(picture("red", gps=True), "a.jpg", "image/jpeg")
    await wang.sees("卖什么")
    jpeg = await stored_picture(village)
    assert jpeg.startswith(b"\xff\xd8\xff")
    assert not Image.open(io.BytesIO(jpeg)).getexif()


async def stored_picture(village: Village) -> bytes:
    import asyncio

    from sqlmodel import select

    def look(work: Work) -> bytes | None:
        found = work.session.exec(select(media.Picture)).first()
        return found.jpeg if found else None

    for _ in range(100):
        if jpeg := await village.app.database.read(look):
            return jpeg
        await asyncio.sleep(0.1)
    raise AssertionError("the picture was not fetched")


async def test_a_listing_is_paused_sold_out_and_deleted_by_its_owner(village: Village, wang: Someone) -> None:
    await opens_store(wang)
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("先发照片")
    await wang.presses("没有照片")
    await wang.sees("有几种")
    await wang.presses("核桃")
    await wang.sees("还想说什么")
    await wang.presses("跳过")
    await wang.sees("看看对不对")
    await wang.presses("对，就这样")
    await wang.sees("上好了")
    await wang.presses("看这样货")
    await wang.sees("在卖")
    await wang.presses("先停卖")
    await wang.sees("停卖")
    await wang.presses("接着卖")
    await wang.sees("在卖")
    await wang.presses("改价钱")
    await wang.sees("现在一斤多少钱")
    await wang.presses("16.5")
    await wang.sees("每斤 16.5 元")
    await wang.presses("看这样货")
    await wang.sees("在卖")
    await wang.presses("删掉")
    await wang.sees("删掉吗")
    await wang.presses("对，删掉")
    await wang.sees("还没有货")
    left = await village.app.database.read(lambda work: listings.count_on_sale(work))
    assert left == 0


def picture(colour: str, *, gps: bool = False) -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    if gps:
        exif.get_ifd(0x8825)[2] = (33.0, 23.0, 52.0)
        exif[0x8825] = {1: "N", 2: (33.0, 23.0, 52.0)}
    Image.new("RGB", (640, 480), colour).save(out, "JPEG", exif=exif)
    return out.getvalue()
