"""What can never be so in the tables of the trade: stock, orders, payments, parcels and the ledger."""

from storage.violations import MOST_OF_A_KIND, Never
from storage.work import Statement, Work

_OPEN = "('placed', 'proposed', 'confirmed')"

STOCK = (
    Never(
        "listing {} has {} reserved, its open orders hold {}",
        Statement(
            f"""select l.id, l.reserved, coalesce(sum(n.amount), 0) from listing l
                left join (select o.state, i.listing_id, i.amount from orderline i
                           join orders o on o.id = i.order_id where o.state in {_OPEN}) n on n.listing_id = l.id
                group by l.id, l.reserved having l.reserved <> coalesce(sum(n.amount), 0)
                order by l.id limit :most"""
        ),
    ),
)

ORDERS = (
    Never(
        "order {} costs {} fen, its goods come to {}",
        Statement(
            """select o.id, o.goods, sum(i.total) from orders o left join orderline i on i.order_id = o.id
               group by o.id, o.goods having o.goods <> coalesce(sum(i.total), 0) order by o.id limit :most"""
        ),
    ),
    Never(
        "order {} is {} and its payment {}",
        Statement(
            """select o.id, o.state, p.state from orders o join payment p on p.order_id = o.id
               where (o.state = 'completed' and p.state <> 'released')
               or (o.state in ('declined', 'cancelled') and p.state not in ('void', 'returned', 'claimed'))
               or (o.state in ('placed', 'proposed', 'confirmed') and p.state not in ('due', 'claimed', 'held'))
               order by o.id limit :most"""
        ),
    ),
    Never(
        "order {} has no payment",
        Statement(
            """select o.id from orders o left join payment p on p.order_id = o.id where p.id is null
               order by o.id limit :most"""
        ),
    ),
    Never(
        "order {} is completed, and its parcel {} is {}",
        Statement(
            """select o.id, p.id, p.state from orders o join parcel p on p.order_id = o.id
               where o.state = 'completed' and p.state not in ('handed_over', 'dropped', 'lost', 'back')
               order by o.id limit :most"""
        ),
    ),
    Never(
        "{} {} is {}, its last event says {}",
        Statement(
            """select machine, subject, state, said from (
                 select 'order' as machine, o.id as subject, o.state as state,
                   (select e.state from orderevent e where e.order_id = o.id and e.machine = 'order'
                    order by e.id desc limit 1) as said from orders o
                 union all
                 select 'payment', p.id, p.state, coalesce(
                   (select e.state from orderevent e where e.order_id = p.order_id and e.machine = 'payment'
                    order by e.id desc limit 1), 'due') from payment p
                 union all
                 select 'parcel', p.id, p.state, coalesce(
                   (select e.state from orderevent e where e.parcel_id = p.id and e.machine = 'parcel'
                    order by e.id desc limit 1), 'preparing') from parcel p
                 union all
                 select 'complaint', c.id, c.state,
                   (select e.state from orderevent e where e.order_id = c.order_id and e.machine = 'complaint'
                    order by e.id desc limit 1) from complaint c
               ) told where said is null or state <> said order by machine, subject limit :most"""
        ),
    ),
)

LEDGER = (
    Never(
        "account {} has a balance of {} fen, its entries come to {}",
        Statement(
            """select a.id, a.balance, coalesce(sum(m.fen), 0) from account a left join (
                 select credit_id as account_id, fen from entry
                 union all select debit_id, -fen from entry) m on m.account_id = a.id
               group by a.id, a.balance having a.balance <> coalesce(sum(m.fen), 0) order by a.id limit :most"""
        ),
    ),
    Never(
        "all accounts together come to {} fen",
        Statement("select sum(balance) from account having sum(balance) <> 0 limit :most"),
    ),
    Never(
        "for order {}, whose payment is {}, {} fen are held",
        Statement(
            """select p.order_id, p.state, coalesce(sum(h.fen), 0) from payment p left join (
                 select e.order_id, e.fen from entry e join account a on a.id = e.credit_id where a.kind = 'escrow'
                 union all
                 select e.order_id, -e.fen from entry e join account a on a.id = e.debit_id where a.kind = 'escrow'
               ) h on h.order_id = p.order_id
               group by p.order_id, p.state, p.fen
               having coalesce(sum(h.fen), 0) <> case when p.state = 'held' then p.fen else 0 end
               order by p.order_id limit :most"""
        ),
    ),
)

_STEPS = Statement(
    """select distinct machine, coalesce(came_from, ''), action, state from (
         select machine, action, state,
           lag(state) over (partition by order_id, machine, parcel_id order by id) as came_from
         from orderevent) walked order by 1, 2, 3, 4"""
)


def trade(work: Work) -> list[str]:
    """One sentence for each violation."""
    return [
        never.says.format(*row)
        for never in (*STOCK, *ORDERS, *LEDGER)
        for row in work.run(never.broken, most=MOST_OF_A_KIND)
    ]


def steps(work: Work) -> list[tuple[str, str, str, str]]:
    """Every kind of step that orders, payments and parcels have gone: machine, from (empty at first), action, to."""
    return [(row[0], row[1], row[2], row[3]) for row in work.run(_STEPS)]
