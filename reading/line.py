"""One line a person typed or dictated, read into an intent and its fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from reading import talk_cues
from reading.decision import Decision, Intent
from reading.facts import Facts, facts_of, with_sounds
from reading.intents import decide
from reading.offers import Fields, offered
from reading.on_sale import read_change
from reading.said_names import course_topic, store_name
from reading.second_opinion import LIKE_OTHERS, settled
from reading.word import is_line

if TYPE_CHECKING:
    from reading.lexicon import Lexicon

_GOODS_INTENTS = frozenset({"list_produce", "buy", "prices"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line was read as.

    fields: what may be taken as answered (quantity_grams in grams, price_fen in fen, ...). doubtful: guesses, to be
    shown as a question and never acted on; "intent" among them when the intent itself is a guess (then intent is
    "unknown"). spans: for each field, where it stands in the text as typed. rules: the names of the rules used.
    With several goods `fields` is {"items": [...]}, one dictionary of fields for each.
    """

    intent: Intent
    fields: dict[str, object] = field(default_factory=dict)
    doubtful: dict[str, object] = field(default_factory=dict)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    rules: tuple[str, ...] = ()

    @property
    def by_rule(self) -> bool:
        """Is what was decided said in words that we know, not only alike to other lines?"""
        return not any(rule.startswith(LIKE_OTHERS) for rule in self.rules)


def read_line(text: str, lexicon: Lexicon, lang_hint: Literal["zh", "en"] | None = None) -> Reading:
    """The reading of one line as typed; never fails, whatever the text holds.

    lang_hint: the person's language; Chinese goods are looked for by the sound of Latin letters only for "zh" or
    when it is not known.
    """
    if not is_line(text):
        return Reading("unknown", rules=("too long for a line",))
    facts = facts_of(text, lexicon)
    decision = decide(facts, lexicon)
    if not facts.mentions and lang_hint != "en" and _may_name_goods(decision, facts):
        heard = with_sounds(facts, lexicon)
        if heard is not facts:
            again = decide(heard, lexicon)
            # What was plain without the sound stays so: 我想出售农产品 names no goods, whatever it sounds like.
            plain = decision.sure and decision.intent != "unknown"
            if not plain or (again.sure and again.intent == decision.intent):
                facts, decision = heard, again
    advised = settled(decision, facts)
    if advised is not decision and read_change(text, lexicon) is None:
        decision = advised
    found = _fields(decision, facts, lexicon)
    return _reading(decision, found, facts)


def as_printed(reading: Reading) -> dict[str, object]:
    """The reading as `python -m bot read` prints it: intent, sure fields, doubtful fields."""
    return {"intent": reading.intent, "fields": reading.fields, "doubtful": reading.doubtful}


def _may_name_goods(decision: Decision, facts: Facts) -> bool:
    """Only a line that trades or asks a price is listened to for goods by their sound."""
    if decision.intent in _GOODS_INTENTS:
        return True
    return decision.intent == "unknown" and decision.rule == "nothing fits" and bool(facts.amounts)


def _fields(decision: Decision, facts: Facts, lexicon: Lexicon) -> list[Fields]:
    intent = decision.intent
    if intent in {"list_produce", "buy"}:
        # Goods that nobody knows are counted in vain: they are asked for.
        unknown_goods = decision.rule.startswith(LIKE_OTHERS) and not facts.mentions
        return [Fields()] if unknown_goods else offered(facts, lexicon, buying=intent == "buy")
    found = Fields()
    if intent == "prices" and facts.mentions:
        one = len(facts.goods) == 1
        for mention in facts.mentions[:1]:
            found.put("product", mention.slug, (mention.start, mention.end), sure=one and mention.sure)
    elif intent == "track":
        if facts.codes.parcel:
            found.put("parcel_no", facts.codes.parcel.number, facts.codes.parcel.span)
        elif facts.codes.order:
            found.put("order_no", facts.codes.order.number, facts.codes.order.span)
    elif intent == "training":
        _training_fields(found, facts)
    elif intent == "open_store":
        span = store_name(facts.text)
        if span:
            found.put("name", _as_typed(facts, span), span)
    elif intent == "reminder_ack" and decision.rule == "will not come":
        found.put("answer", "no", (0, len(facts.text)))
    return [found]


def _training_fields(found: Fields, facts: Facts) -> None:
    leave, enrol = talk_cues.LEAVE.search(facts.text), talk_cues.ENROL.search(facts.text)
    if leave:
        found.put("action", "leave", leave.span())
    elif enrol:
        found.put("action", "enrol", enrol.span())
    topic = course_topic(facts.text)
    if topic:
        # 学电商 alone may be a wish, a question or a button's words: its topic is a guess.
        found.put("topic", _as_typed(facts, topic), topic, sure=not facts.text.startswith("学"))


def _as_typed(facts: Facts, span: tuple[int, int]) -> str:
    return facts.line.typed(*span)


def _reading(decision: Decision, found: list[Fields], facts: Facts) -> Reading:
    fields: dict[str, object]
    doubtful: dict[str, object]
    if len(found) > 1:
        fields = {"items": [one.sure for one in found]} if any(one.sure for one in found) else {}
        unsure = [one.doubtful for one in found]
        doubtful = {"items": unsure} if any(unsure) else {}
        spans = {
            f"items.{place}.{name}": span
            for place, one in enumerate(found)
            for name, span in one.spans.items()
        }
    else:
        fields, doubtful, spans = found[0].sure, found[0].doubtful, found[0].spans
    typed = {name: facts.line.typed_span(*span) for name, span in spans.items()}
    if decision.sure:
        return Reading(decision.intent, fields, doubtful, typed, (decision.rule,))
    return Reading("unknown", {}, {"intent": decision.intent, **fields, **doubtful}, typed, (decision.rule,))
