"""The contract of a flow, a test a line (docs/newcomer.md tells the same as a story)."""

import ast
from pathlib import Path
from typing import Any

import pytest

from bot.talk import turn as talk_turn
from bot.talk.given import Photos, Pressed, Typed
from bot.talk.message import BACK, AnswerButton
from bot.talk.question import Option
from bot.talk.questions import Choice, Choices, Pictures, Text
from bot.talk.run import ContractBroken, Talk
from tests.talk.flows import FLOWS, LATER, add_store
from tests.talk.playing import MarketInMemory, NameTaken, Play


def opening() -> Play:
    play = Play(FLOWS)
    play.begins("open_store")
    return play


def playing(flow: Any, **more: Any) -> Play:
    play = Play({flow.__name__: flow, **more})
    play.begins(flow.__name__)
    return play


def test_a_flow_asks_then_does_one_thing_then_says_so_then_another_follows() -> None:
    play = opening()
    play.types("Li's nuts", "Sanhe", "Litai")
    assert play.open == "confirm"
    play.presses("yes")
    assert play.market.stores == {"Li's nuts": "Litai"}
    assert [one.words.key for one in play.turn.messages] == ["open-store-opened", "list-goods-now"]


def test_a_flow_may_end_by_showing_a_page() -> None:
    def look(talk: Talk) -> None:
        name = talk.ask(Text("name"))
        talk.do(add_store, name, "b")
        talk.show("store", name)

    play = playing(look)
    play.types("Li")
    assert play.turn.shown == [("store", "Li")]
    assert play.turn.messages == []
    assert play.turn.ended == ["look"]


def test_asking_after_a_page_was_shown_fails() -> None:
    def late(talk: Talk) -> None:
        talk.ask(Text("name"))
        talk.show("store", "Li")
        talk.ask(Text("village"))

    play = playing(late)
    with pytest.raises(ContractBroken, match="after it showed store"):
        play.types("Li")


def test_asking_after_a_change_fails_and_says_what_to_do() -> None:
    def late(talk: Talk) -> None:
        talk.ask(Text("name"))
        talk.do(add_store, "a", "b")
        talk.ask(Text("village"))

    play = playing(late)
    with pytest.raises(ContractBroken, match="ask everything before the change"):
        play.types("Li")


def test_a_second_change_fails_and_says_what_to_do() -> None:
    def twice(talk: Talk) -> None:
        talk.ask(Text("name"))
        talk.do(add_store, "a", "b")
        talk.do(add_store, "c", "d")

    play = playing(twice)
    with pytest.raises(ContractBroken, match="hand over to the next one"):
        play.types("Li")


def test_a_key_asked_twice_fails_and_says_what_to_do() -> None:
    def same(talk: Talk) -> None:
        talk.ask(Text("name"))
        talk.ask(Text("name"))

    play = playing(same)
    with pytest.raises(ContractBroken, match="give each question its own key"):
        play.types("Li")


def test_questions_of_a_loop_carry_the_items_id() -> None:
    def parcels(talk: Talk) -> None:
        for one in ("p1", "p2"):
            talk.ask(Choice("there", [Option("yes", "yes")], item=one))
        talk.say("done")

    play = playing(parcels)
    assert play.open == "there:p1"
    play.presses("yes")
    assert play.open == "there:p2"


def test_an_answer_that_a_new_version_cannot_read_counts_as_not_given() -> None:
    play = opening()
    play.types("Li's nuts")
    assert play.conversation.top is not None
    top = play.conversation.top
    top.journal.answers["name"] = type(top.journal.answers["name"])("x" * 900)
    talk_turn.put_again(play.conversation, play.stage)
    assert play.open == "name"


def test_a_changed_flow_keeps_every_answer_that_fits_and_asks_only_what_is_missing() -> None:
    play = opening()
    play.types("Li's nuts", "Sanhe")
    play.use(LATER)
    play.types("Litai")
    assert play.open == "sells", "the new question comes first, and the answer to another is not taken for it"
    play.presses("nuts")
    assert play.open == "place.name"
    assert play.answers["name"] == "Li's nuts"


def test_a_message_answers_only_the_question_that_was_put() -> None:
    play = opening()
    play.use(LATER)
    play.types("herbs")
    assert play.turn.unused
    assert play.open == "sells"
    assert "sells" not in play.answers


def test_a_confirm_holds_only_for_what_it_was_shown_with() -> None:
    play = Play(FLOWS)
    play.begins("list_goods")
    play.types("walnuts", "100")
    assert play.open == "confirm"
    play.market.price = 120
    play.presses("yes")
    assert play.market.listings == []
    assert play.message.words.facts["price"] == 120
    play.presses("yes")
    assert play.market.listings == [("walnuts", "100", 120)]


def test_a_refusal_drops_the_answer_it_is_about_and_keeps_the_others() -> None:
    play = opening()
    play.market.stores["Taken"] = "Litai"
    play.types("Taken", "Sanhe", "Litai")
    play.presses("yes")
    assert play.open == "name"
    assert play.message.before[0].key == "refusal-name-taken"
    play.types("Free")
    assert play.open == "confirm"
    assert play.answers["place.name"] == "Litai"


def test_a_refusal_about_a_part_drops_all_its_answers() -> None:
    play = opening()
    play.types("Li", "Sanhe", "gone")
    play.presses("yes")
    assert play.open == "place.town"
    assert play.answers["name"] == "Li"


def test_a_refusal_about_nothing_drops_the_last_answer() -> None:
    def closed(market: MarketInMemory) -> None:
        raise NameTaken()

    def shut(talk: Talk) -> None:
        talk.ask(Text("first"))
        talk.ask(Text("last"))
        talk.do(closed)

    play = playing(shut)
    play.types("a", "b")
    assert play.open == "last"
    assert play.answers == {"first": "a"}


def test_nothing_is_done_without_an_answer_of_this_turn() -> None:
    def longer(talk: Talk) -> None:
        talk.ask(Text("name"))
        talk.ask(Text("more"))
        talk.do(add_store, "a", "b")

    def shorter(talk: Talk) -> None:
        talk.ask(Text("name"))
        talk.do(add_store, "a", "b")

    play = Play({"longer": longer})
    play.begins("longer")
    play.types("Li")
    play.use({"longer": shorter})
    talk_turn.put_again(play.conversation, play.stage)
    assert play.market.stores == {}
    assert play.open == "name"


def test_back_drops_the_last_answer_and_offers_it_as_the_first_button() -> None:
    play = opening()
    play.types("Li's nuts", "Sanhe")
    play.goes_back()
    assert play.open == "place.town"
    first = play.message.rows[0][0]
    assert isinstance(first, AnswerButton)
    assert first.choice == "~before"
    play.presses("~before")
    assert play.open == "place.name"
    assert play.answers["place.town"] == "Sanhe"


def test_back_at_the_first_question_leaves_with_the_form_kept() -> None:
    play = opening()
    play.types("Li's nuts")
    play.goes_back()
    play.types("Li's nuts")
    play.goes_back()
    play.goes_back()
    assert play.conversation.top is None


def test_back_never_crosses_a_change() -> None:
    play = opening()
    play.types("Li's nuts", "Sanhe", "Litai")
    play.presses("yes")
    play.goes_back()
    assert play.market.stores == {"Li's nuts": "Litai"}
    assert play.conversation.top is None


def test_another_flow_on_top_and_then_the_first_goes_on() -> None:
    play = opening()
    play.types("Li's nuts")
    play.begins("list_goods")
    play.types("walnuts", "100")
    play.presses("yes")
    play.presses("no")
    assert play.open == "place.town"
    assert play.answers["name"] == "Li's nuts"


def test_cancel_forgets_the_open_flow_and_the_one_below_goes_on() -> None:
    play = opening()
    play.begins("list_goods")
    play.cancels()
    assert play.open == "name"
    assert play.conversation.kept == []


def test_cancel_says_that_nothing_was_saved_only_where_something_was_filled_in() -> None:
    play = Play(FLOWS)
    play.begins("list_goods")
    play.cancels()
    assert play.said[-1] == "cancelled-empty"
    play.begins("list_goods")
    play.types("walnuts")
    play.cancels()
    assert play.said[-1] == "cancelled"


def test_prefilled_answers_are_not_asked() -> None:
    play = Play(FLOWS)
    play.begins("list_goods", {"what": "walnuts", "quantity": "100"})
    assert play.open == "confirm"


def test_a_button_of_a_question_that_is_over_does_nothing() -> None:
    play = opening()
    assert play.conversation.top is not None
    old = play.conversation.top.id, talk_turn.question_hash(("name", ""))
    play.types("Li's nuts")
    assert talk_turn.press(play.conversation, *old, BACK, play.stage) is None
    assert play.open == "place.town"


def test_somebody_who_helps_fills_the_open_question() -> None:
    play = opening()
    assert play.conversation.top is not None
    put = play.conversation.top.put
    assert put is not None
    filled = talk_turn.fill(
        play.conversation,
        play.conversation.top.id,
        talk_turn.question_hash(put),
        Typed("Li's nuts"),
        play.stage,
    )
    assert filled is not None
    assert play.open == "place.town"


def test_a_confirm_is_never_filled_by_another() -> None:
    play = opening()
    play.types("Li's nuts", "Sanhe", "Litai")
    top = play.conversation.top
    assert top is not None
    assert top.put is not None
    hashed = talk_turn.question_hash(top.put)
    assert talk_turn.fill(play.conversation, top.id, hashed, Pressed("yes"), play.stage) is None
    assert play.market.stores == {}


def test_whoever_helps_sees_the_question_the_answers_and_what_was_not_taken() -> None:
    def named(talk: Talk) -> None:
        talk.ask(Text("name"))
        chosen = talk.ask(Choice("sells", [Option(one, one) for one in ("nuts", "herbs")]))
        talk.say("done", chosen=chosen)

    play = playing(named)
    play.types("Li's nuts", "everything", "what grows", "all of it", "just all")
    stands = talk_turn.standing(play.conversation, play.stage)
    assert stands is not None
    assert (stands.key, stands.words.key, stands.personal) == ("sells", "named-sells", False)
    assert [one.id for one in stands.options] == ["nuts", "herbs"]
    assert (stands.answers, stands.wrong) == (["Li's nuts"], ["what grows", "all of it", "just all"])
    play.presses("herbs")
    assert talk_turn.standing(play.conversation, play.stage) is None


def test_a_draft_lies_beside_the_open_question() -> None:
    def several(talk: Talk) -> None:
        chosen = talk.ask(Choices("sells", [Option(one, one) for one in ("nuts", "herbs", "tea")]))
        talk.say("done", chosen=chosen)

    play = playing(several)
    play.presses("nuts")
    play.presses("herbs")
    play.presses("nuts")
    play.presses("done")
    assert play.message.words.facts["chosen"] == ["herbs"]


def test_an_album_keeps_its_group() -> None:
    def photos(talk: Talk) -> None:
        album = talk.ask(Pictures("photos"))
        talk.say("done", count=len(album.media), group=album.group)

    play = playing(photos)
    play.gives(Photos(("m1", "m2"), "g7"))
    assert play.message.words.facts == {"count": 2, "group": "g7"}


def test_progress_counts_the_declared_steps() -> None:
    play = opening()
    assert play.message.progress == (1, 3)
    play.types("Li's nuts")
    assert play.message.progress == (2, 3)


def test_a_flow_whose_subject_is_gone_ends_with_a_word() -> None:
    def gone(market: MarketInMemory) -> None:
        raise NameTaken()

    def change(talk: Talk) -> None:
        talk.read(gone)
        talk.ask(Text("price"))

    play = playing(change)
    assert play.said == ["refusal-name-taken"]
    assert play.conversation.top is None


def test_a_confirm_asks_again_after_a_corrected_answer() -> None:
    play = opening()
    play.types("Li's nuts", "Sanhe", "Litai")
    play.goes_back()
    play.types("Lijia")
    assert play.open == "confirm"
    assert play.message.words.facts["village"] == "Lijia"


def test_no_flow_catches_broadly_or_looks_at_the_clock() -> None:
    """The end of a run is an exception, and a replay must come to the same: time and chance are handed in."""
    for file in Path("bot/flows").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else "everything"
                assert caught not in ("everything", "Exception", "BaseException"), f"{file} catches {caught}"
            if isinstance(node, ast.Import | ast.ImportFrom):
                assert not {"time", "random", "datetime"} & set(
                    ast.unparse(node).replace(",", " ").split()
                ), file


def test_a_flow_that_a_later_version_no_longer_has_ends_with_a_word_and_the_one_below_goes_on() -> None:
    play = opening()
    play.types("Li's nuts")
    play.begins("list_goods")
    assert play.open == "what"
    play.use({"open_store": FLOWS["open_store"]})
    play.types("walnuts")
    assert [one.words.key for one in play.turn.messages] == ["flow-changed", "village-town"]
    play.use({})
    play.goes_back()
    assert play.conversation.top is None
