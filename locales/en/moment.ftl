# When something is to be: the day and the time.

choose-moment-when = { $asked }
    Press one, or type, for example: next Wednesday 2 pm, 3 December 9:00, lunar 12/8 9 am
choose-moment-time = At what time on { $day }?
    Press one, or type, for example: 9 am, or 14:30
button-moment = { $moment }
sure-moment = Is it { $moment }? If so, press it; if not, say it again.
refused-moment-please = I could not read when that is. Please give the day and the time, for example: tomorrow 9 am, or 3 December 14:00
refused-moment-past = That time is over. Please name one to come, for example: tomorrow 9 am
refused-moment-none = There is no such day in the calendar. Please say it again, for example: 3 December 9 am
refused-time-please = I could not read the time. For example: 9 am, or 14:30
refused-time-of-another-day = Only the time is asked here. To change the day, press Back.
