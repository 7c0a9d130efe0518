"""The conversations: one plain function each, by the name that a stored conversation knows it by."""

from collections.abc import Callable
from typing import Any

from bot.flows import (
    answer_order,
    behalf,
    broadcasts,
    canned,
    complaints,
    counter,
    county_money,
    enrolments,
    market_days,
    network,
    reports,
    training,
)
from bot.flows.about_me import change_name, change_village, delete_me, give_phone
from bot.flows.buy import buy
from bot.flows.change_listing import change_price, change_quantity
from bot.flows.check_out import check_out
from bot.flows.correct_money import correct_money
from bot.flows.finding import find
from bot.flows.helping import fill_in
from bot.flows.license_store import license_store
from bot.flows.list_produce import list_produce
from bot.flows.open_store import open_store
from bot.flows.roles import invite_person
from bot.flows.take_back import take_back

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
        take_back,
        complaints.complain,
        complaints.answer_complaint,
        complaints.decide_complaint,
        county_money.set_collection,
        county_money.change_postage,
        correct_money,
        counter.take_cash,
        counter.receive_parcel,
        counter.hand_out,
        counter.pay_out,
        counter.transfer_out,
        counter.count_till,
        broadcasts.compose_broadcast,
        broadcasts.plan_broadcast,
        market_days.set_market_days,
        network.propose_station,
        network.tick_item,
        network.open_station,
        network.change_station,
        network.serve_village,
        network.close_station,
        reports.report_listing,
        reports.hide_listing,
        invite_person,
        behalf.register_farmer,
        behalf.press_for,
        behalf.allow_acts,
        behalf.new_card,
        behalf.take_over,
        find,
        fill_in,
        canned.keep_canned,
        canned.find_canned,
        license_store,
        training.plan_session,
        training.move_session,
        training.call_off_session,
        training.demand_training,
        enrolments.bring_neighbour,
        enrolments.say_code,
    )
}
