# Market days: when each town holds its fair.

button-market-days = 🗓 Market days
market-days = <b>Market days of the towns</b>
    { $lines }
fair-of = { $town }: { $days }
fairs-unknown = None entered yet.
button-set-market-days = ✏️ Enter a town's market days
form-set-market-days = market days
set-market-days-town = Which town? Press it, or write it.
    For example: Sanhe
set-market-days-days = On which days is the fair of { $town }? Press one, or write it.
    For example: 3 6 9, or every Sunday
set-market-days-set = ✅ { $town }: { $days }
button-fair = { $days }
fair-never = no fair
fair-lunar = lunar days ending in { $days }
fair-weekly = every { $days }
fair-day-0 = 0
fair-day-1 = 1
fair-day-2 = 2
fair-day-3 = 3
fair-day-4 = 4
fair-day-5 = 5
fair-day-6 = 6
fair-day-7 = 7
fair-day-8 = 8
fair-day-9 = 9
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
refused-fair-days = I did not understand the days. Please write it like this: 1 4 7, or every Sunday
refusal-no-such-days = There are no such market days. Please write it like this: 1 4 7, or every Sunday
