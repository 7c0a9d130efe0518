"""Asking a person in English, in two chats of their own: words and sighs ask, what one sends reaches the other."""

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.in_english import is_at_what_it_sells, is_helped, lives_in_litai
from tests.journeys.stations import JIAOGONG, SANHE, at_ten, operator, presses_door, public_of_ticket
from tests.journeys.test_asking import is_stuck
from tests.journeys.test_first_sale import picture


@pytest.fixture
async def ming(village: Village) -> Someone:
    """An operator of the station in the town of Litai, on a morning when it is open."""
    await at_ten(village)
    return await operator(village, name="Ming", language="en")


@pytest.mark.parametrize("said", ["help me", "I'm stuck", "Talk to a person"])
async def test_words_ask_for_a_person_from_the_middle_of_a_form(
    anna: Someone, ming: Someone, said: str
) -> None:
    await is_at_what_it_sells(anna)
    await anna.types(said)
    asked = await anna.sees(f"Somebody will help you: {SANHE}, by ")
    assert "10:30 at the latest.\nYou can go on meanwhile, or wait." in asked.text
    await anna.sees("What does your store sell")
    card = await ming.sees("Nobody has it yet")
    assert "Anna, Litai, Sanhe, English" in card.text
    assert "The open question:\nWhat does your store sell?" in card.text
    assert "Filled in so far: Anna's walnuts, Litai, Sanhe" in card.text
    await ming.presses("I take it")
    await anna.sees(f"Ming ({SANHE}) is here to help you")


async def test_after_two_answers_not_understood_somebody_is_asked_by_itself(
    village: Village, anna: Someone, ming: Someone
) -> None:
    await is_at_what_it_sells(anna)
    await anna.types("a bit of everything")
    await anna.sees("Please press one of the buttons below")
    await anna.types("what the hills give")
    await anna.sees("If you cannot fill this in, press “🙋 Ask a person”")
    assert SANHE in (await anna.sees("I have asked somebody of")).text
    card = await ming.sees("Nobody has it yet")
    assert "Not understood: a bit of everything, what the hills give" in card.text
    await anna.types("things")
    await anna.sees("What does your store sell")
    assert await village.counts("select count(*) from ticket") == 1

    # Ming fills in both steps of it, and Anna goes on at the next one.
    await ming.presses("I take it")
    await ming.presses("Fill in for them")
    await ming.sees("For Anna:\nWhat does your store sell?")
    await ming.presses("Nuts")
    await ming.sees("One more step for Anna")
    await ming.presses("Fill in for them")
    await ming.sees("For Anna")
    await ming.presses("✅ Done")
    await ming.sees("Filled in for Anna")
    filled = await anna.sees("Ming filled in for you: Nuts")
    assert "Send a photo for your store" in filled.text
    await anna.presses("No photo, skip")
    await anna.sees("Is this right")
    await anna.presses("Yes, that is right")
    await anna.sees("Anna's walnuts is open!")


async def test_what_was_not_understood_outside_of_any_form_is_shown_too(anna: Someone, ming: Someone) -> None:
    await lives_in_litai(anna)
    await anna.types("sing me a song")
    await anna.sees("I did not understand")
    await anna.types("you know the one")
    await anna.sees("I still do not understand")
    await anna.presses("Ask a person")
    card = await ming.sees("Nobody has it yet")
    assert "sing me a song, you know the one" in card.text
    assert "Nothing is half filled in." in card.text


async def test_the_number_is_seen_by_who_helps_and_each_look_is_written_down(
    village: Village, anna: Someone, ming: Someone
) -> None:
    await anna.types("Me")
    await anna.presses("Phone")
    await anna.sees("press the big button below")
    await anna.phone.shares_contact()
    await anna.sees("Noted: +8613893900002")
    await is_helped(anna, ming)
    assert not any("13893900002" in one.text for one in ming.phone.messages())
    await ming.presses("Number")
    assert "Each look is written down" in (await ming.sees("The phone of Anna: +8613893900002")).text
    await ming.presses("Number")
    await village.comes_to("select count(*) from ticketevent where action = 'see_number'", 2)


async def test_words_photos_voice_place_files_and_edits_go_both_ways_and_notes_stay_inside(
    village: Village, anna: Someone, ming: Someone
) -> None:
    await is_helped(anna, ming)
    typed = await anna.phone.types("Are wallnuts nuts?")
    await ming.sees("Anna: Are wallnuts nuts?")
    await anna.phone.edits(typed, "Are walnuts nuts?")
    await ming.sees("Anna changed it to: Are walnuts nuts?")
    await anna.sends_photo([picture("red"), picture("green")])
    await ming.sees("Anna sends:")
    await ming.phone.wait_for(lambda shown: "photo" in shown.raw)
    await anna.phone.sends_voice(b"OggS....", seconds=3)
    await ming.phone.wait_for(lambda shown: "voice" in shown.raw)
    await anna.phone.shares_location(33.39, 104.92)
    await ming.phone.wait_for(lambda shown: "location" in shown.raw)
    await anna.phone.sends_document(b"%PDF-1.4", "store.pdf")
    await ming.phone.wait_for(lambda shown: "document" in shown.raw)

    await ming.presses("Write")
    await ming.sees("Whatever you write or send now goes to Anna")
    for begin in ("//", "  ／／", "、、"):
        await ming.types(f"{begin} her eyes are bad {len(begin)}")
        await ming.sees("A note among us; Anna does not see it")
    await ming.phone.sends_voice(b"OggS....", seconds=2)
    await anna.sees(f"Ming ({SANHE}) sends you:")
    await anna.phone.wait_for(lambda shown: "voice" in shown.raw)
    await ming.phone.sends_photo(picture("red"))
    await anna.phone.wait_for(lambda shown: shown.from_bot and "photo" in shown.raw)
    await ming.phone.shares_location(33.4, 104.9)
    await anna.phone.wait_for(lambda shown: shown.from_bot and "location" in shown.raw)
    await ming.phone.sends_document(b"%PDF-1.4", "price.pdf")
    await anna.phone.wait_for(lambda shown: "price.pdf" in str(shown.raw.get("document")))
    typed = await ming.phone.types("Press nits")
    await anna.sees("Ming: Press nits")
    await ming.sees("sent to Anna")
    await ming.phone.edits(typed, "Press nuts")
    await anna.sees("Ming corrected: Press nuts")
    assert not any("eyes" in one.text for one in anna.phone.messages())

    await ming.presses("Done writing")
    await ming.sees("nothing goes to anybody else any more")
    await ming.types("Calls for help")
    await ming.presses("✋ Anna")
    assert "her eyes are bad 2" in (await ming.sees("Notes among us:")).text


async def test_buttons_still_answer_and_whoever_is_helped_goes_on_alone(
    village: Village, anna: Someone, ming: Someone
) -> None:
    await is_helped(anna, ming)
    await anna.types("Look around")
    await anna.sees("There is nothing on sale here now")
    await anna.types("what now")
    await ming.sees("Anna: what now")
    await anna.presses("I can go on alone")
    await anna.sees("it is me again")
    await anna.sees("What does your store sell")
    await ming.sees("Anna goes on alone; this call is over")
    await anna.types("Nuts")
    await anna.sees("What does your store sell")
    for door in ("take", "answer", "fill", "number", "close"):
        assert "This call is over" in await presses_door(ming, door, await public_of_ticket(village)), door


async def test_afterwards_one_question_and_the_open_question_again(
    village: Village, anna: Someone, ming: Someone
) -> None:
    await is_helped(anna, ming)
    await ming.presses("🏁 Finished")
    await anna.sees("Ming is done. Press “🙋 Ask a person” whenever you need somebody")
    await anna.sees("Were you helped?")
    await anna.sees("What does your store sell")
    await anna.presses("👎 No")
    await anna.sees("Sorry that it did not help. You can ask somebody again")
    assert await village.counts("select count(*) from ticket where state = 'closed' and helped = 'no'") == 1
    await anna.presses("Ask a person")
    await anna.sees("Somebody will help you")
    assert await village.counts("select count(*) from ticket") == 2


async def test_who_has_it_is_told_to_the_others_and_strangers_may_do_nothing(
    village: Village, anna: Someone, ming: Someone
) -> None:
    kim = await operator(village, name="Kim", language="en")
    jo = await operator(village, JIAOGONG, "Jo", "en")
    await is_helped(anna, ming)
    public = await public_of_ticket(village)
    for door in ("take", "answer", "fill", "number", "close"):
        assert "Ming has it already" in await presses_door(kim, door, public), door
        assert "This is not yours to do" in await presses_door(jo, door, public), door
    await kim.types("Calls for help")
    assert "Anna" not in str((await kim.sees("In my hands: 0. Waiting: 0")).buttons)


async def test_what_only_the_person_may_answer_is_not_filled_in(
    village: Village, anna: Someone, ming: Someone
) -> None:
    await lives_in_litai(anna)
    await anna.types("Me")
    await anna.presses("Delete me")
    await anna.sees("Delete all your data?")
    await anna.presses("Ask a person")
    await ming.sees("Nobody has it yet")
    await ming.presses("I take it")
    await ming.sees("Ming is helping")
    assert not ming.phone.has_button("✏️ Fill in for them")
    await presses_door(ming, "fill", await public_of_ticket(village))
    await ming.sees("Only they themselves may answer this")


async def test_each_reads_the_own_language(wang: Someone, ming: Someone) -> None:
    """A farmer who speaks Chinese is helped by an operator who reads English."""
    await is_stuck(wang)
    card = await ming.sees("Nobody has it yet")
    assert "王秀英, Litai, Sanhe, Chinese" in card.text
    assert "The open question:\nWhat does your store sell?" in card.text
    await ming.presses("I take it")
    await wang.sees("三河镇服务站的 Ming 来帮您了")
    await ming.presses("Fill in for them")
    await ming.sees("For 王秀英:\nWhat does your store sell?")
    await ming.presses("Nuts")
    await ming.sees("One more step for 王秀英")
    await ming.presses("Fill in for them")
    await ming.presses("✅ Done")
    assert "发一张照片" in (await wang.sees("Ming 替您填了：核桃干果")).text
