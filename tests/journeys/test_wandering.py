"""People who wander: other forms in the middle, photos one by one, parts of labels, a change of mind."""

from tests.journeys.conftest import Someone, Village
from tests.journeys.test_first_sale import opens_store, picture


async def test_whoever_is_deleted_is_asked_nothing_more(wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("我的")
    await wang.presses("改村子")
    await wang.sees("您在哪个村")
    await wang.types("我的")
    await wang.presses("删除我")
    await wang.sees("要删除您的全部资料吗")
    await wang.presses("对，删除")
    await wang.sees("真的要删吗")
    await wang.presses("真的删除")
    await wang.sees("都删掉了")
    assert "都删掉了" in wang.phone.last().text
    await wang.types("/cancel")
    await wang.sees("现在没有填到一半的东西")


async def test_a_short_form_that_was_left_does_not_come_back(wang: Someone) -> None:
    await opens_store(wang)
    await wang.types("我的")
    await wang.presses("删除我")
    await wang.sees("要删除您的全部资料吗")
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("先发照片")
    await wang.types("算了")
    await wang.sees("不弄了")
    await wang.types("好")
    await wang.sees("没看懂")


async def test_a_listing_typed_in_the_middle_of_opening_a_store_waits_for_it(wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("您在哪个村")
    await wang.types("李台")
    await wang.presses("核桃干果")
    await wang.presses("选好了")
    await wang.sees("发一张照片")
    await wang.presses("没有照片")
    await wang.sees("看看对不对")
    await wang.presses("对，就这样")
    await wang.sees("先发照片")


async def test_a_listing_without_its_store_is_put_aside(wang: Someone) -> None:
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("您的店叫什么名字")
    await wang.types("算了")
    await wang.sees("要先开店")
    await wang.presses("开店")
    await wang.sees("您的店叫什么名字")


async def test_photos_sent_one_by_one_all_count(wang: Someone) -> None:
    await opens_store(wang)
    await wang.presses("上货")
    await wang.sees("先发照片")
    await wang.sends_photo(picture("red"))
    await wang.sees("卖什么")
    await wang.sends_photo(picture("green"))
    await wang.sees("这张照片也加上了")
    await wang.types("核桃")
    await wang.presses("青皮核桃")
    await wang.sees("有多少")
    await wang.types("50斤")
    await wang.sees("多少钱")
    await wang.types("3块5")
    await wang.sees("还想说什么")
    await wang.types("没有")
    summary = await wang.sees("看看对不对")
    assert "照片：2 张" in summary.text


async def test_a_part_of_a_label_is_enough_where_it_fits_one(wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("？？？")
    await wang.sees("看不清")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.types("李台")
    await wang.sees("您的店卖什么")
    await wang.types("花椒")
    await wang.presses("选好了")
    await wang.sees("发一张照片")


async def test_other_buttons_can_be_typed_too(wang: Someone) -> None:
    await opens_store(wang)
    await wang.types("我的店")
    await wang.sees("还没有货")
    await wang.types("English")
    await wang.sees("English from now on")


async def test_a_buyer_sees_all_pictures_of_a_listing(village: Village, wang: Someone) -> None:
    await opens_store(wang)
    await wang.types("卖蜂蜜20斤 48块一斤")
    await wang.sees("先发照片")
    await wang.sends_photo([picture("red"), picture("green"), picture("blue")])
    while "还想说什么" not in (shown := (await wang.sees("")).text):
        assert "有几种" in shown
        await wang.presses("百花蜜")
    await wang.presses("跳过")
    await wang.sees("照片：3 张")
    await wang.presses("对，就这样")
    await wang.sees("上好了")
    buyer = village.someone("小李")
    await buyer.opens(wang.link())
    await buyer.sees("20 斤")
    await buyer.presses("下一张照片（1/3）")
    await buyer.presses("下一张照片（2/3）")
    await buyer.presses("下一张照片（3/3）")


async def test_a_wish_typed_where_a_name_is_asked_for_is_asked_about(wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("这是回答刚才的问题，还是要做别的事")
    await wang.presses("做别的事")
    await wang.sees("您的店叫什么名字")
    await wang.types("买核桃10斤")
    await wang.sees("这是回答刚才的问题")
    await wang.types("是回答")
    await wang.sees("您在哪个村")
    await wang.presses("做别的事")
    again = await wang.sees("您在哪个村")
    assert "买核桃" not in again.text


async def test_a_village_is_typed_at_the_list_of_towns(wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.presses("从乡镇里选")
    await wang.sees("哪个乡镇")
    await wang.types("李台")
    await wang.sees("您的店卖什么")
    await wang.types("花椒、核桃 蜂蜜")
    await wang.presses("选好了")
    await wang.sees("发一张照片")


async def test_a_link_that_leads_nowhere_is_told(wang: Someone) -> None:
    await wang.opens("https://t.me/cunji_bot?start=zz9")
    await wang.sees("链接已经不能用了")


async def test_several_goods_in_one_line_are_listed_one_after_the_other(wang: Someone) -> None:
    await opens_store(wang)
    await wang.types("卖花椒100斤30块一斤，蜂蜜20斤")
    await wang.sees("先发照片")
    await wang.presses("没有照片")
    await wang.presses("干红花椒")
    await wang.sees("还想说什么")
    await wang.presses("跳过")
    await wang.sees("看看对不对")
    await wang.presses("对，就这样")
    await wang.sees("上好了")
    await wang.sees("先发照片")
    await wang.presses("没有照片")
    await wang.sees("蜜一斤多少钱")


async def test_what_was_said_with_about_is_offered_and_asked(wang: Someone) -> None:
    await opens_store(wang)
    await wang.types("卖蜂蜜百来斤 48块一斤")
    await wang.sees("先发照片")
    await wang.presses("没有照片")
    await wang.sees("有多少")
    await wang.presses("100 斤？")
    await wang.sees("还想说什么")


async def test_a_price_asked_in_the_middle_does_not_lose_the_place(wang: Someone, anna: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.types("多少钱")
    await wang.sees("这里现在没有货")
    assert "您在哪个村" in (await wang.sees("您在哪个村")).text
    await anna.types("/start")
    await anna.sees("Hello")
    await anna.types("blah blah blah")
    await anna.sees("I did not understand")
    await anna.types("blah blah blah")
    await anna.sees("I still do not understand")
    await anna.presses("Ask a person")
    await anna.sees("Somebody")


async def test_two_answers_that_were_not_understood_point_to_a_person(wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.types("不知道")
    shown = await wang.sees("没找到")
    assert "要是不会填" not in shown.text
    await wang.types("不晓得")
    await wang.sees("要是不会填，就按“🙋 找人帮忙”")
