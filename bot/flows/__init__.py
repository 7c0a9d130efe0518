"""The conversations: one plain function each, by the name that a stored conversation knows it by."""

from collections.abc import Callable
from typing import Any

from bot.flows import answer_order, canned, complaints, counter, county_money
from bot.flows.about_me import change_name, change_village, delete_me, give_phone
from bot.flows.buy import buy
from bot.flows.change_listing import change_price, change_quantity
from bot.flows.check_out import check_out
from bot.flows.finding import find
from bot.flows.helping import fill_in
from bot.flows.license_store import license_store
from bot.flows.list_produce import list_produce
from bot.flows.open_store import open_store

FLOWS: dict[str, Callable[..., Any]] = {
    flow.__name__: flow
    for flow in (
        open_store,
        list_produce,
        change_price,
        change_quantity,
        change_name,
        give_phone,
        change_village,
        delete_me,
        buy,
        check_out,
        answer_order.decline_order,
        answer_order.propose_date,
        answer_order.send_order,
        answer_order.send_another,
        answer_order.correct_number,
        answer_order.give_out,
        answer_order.send_slip,
        complaints.complain,
        complaints.answer_complaint,
        complaints.decide_complaint,
        county_money.set_collection,
        county_money.change_postage,
        counter.take_cash,
        counter.receive_parcel,
        counter.hand_out,
        counter.pay_out,
        counter.transfer_out,
        counter.count_till,
        find,
        fill_in,
        canned.keep_canned,
        canned.find_canned,
        license_store,
    )
}
