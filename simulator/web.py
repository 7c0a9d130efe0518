"""The whole simulator as one web application: the Bot API, the carrier, the control API and the page."""

from starlette.applications import Starlette
from starlette.middleware import Middleware

from simulator.bot_api import bot_api_routes
from simulator.carrier.carrier import Carrier
from simulator.carrier.routes import carrier_routes
from simulator.control.routes import control_routes
from simulator.guard import Guard
from simulator.page.routes import page_routes
from simulator.telegram import Telegram


def application(telegram: Telegram, control_token: str, carrier: Carrier) -> Starlette:
    routes = [
        *carrier_routes(carrier, control_token),
        *bot_api_routes(telegram),
        *control_routes(telegram, control_token),
        *page_routes(control_token),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard)])
