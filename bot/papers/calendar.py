"""A session as an entry for the phone's own calendar (.ics)."""

from datetime import timedelta

from storage.training import TrainingSession

ALARM_BEFORE = timedelta(hours=2)


def entry(session: TrainingSession, summary: str, where: str) -> str:
    """The calendar file's text; summary and place are worded already. A session that was moved takes the place of its
    earlier entry: the same uid with a higher sequence.
    """
    from icalendar import Alarm, Calendar, Event  # not before somebody asks for one

    event = Event()
    event.add("uid", f"{session.public}@cunji")
    event.add("dtstamp", session.planned)
    event.add("sequence", session.moves)
    event.add("dtstart", session.begins)
    event.add("dtend", session.ends)
    event.add("summary", summary)
    event.add("location", where)
    if session.link:
        event.add("url", session.link)
    if session.lat is not None and session.lon is not None:
        event.add("geo", (session.lat, session.lon))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -ALARM_BEFORE)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Cunji//training//")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return str(calendar.to_ical(), "utf-8")
