"""Checks an iCalendar file on standard input: what RFC 5545 asks, and that icalendar reads it.

Prints a line for each event: day, state, reminders, what it is filed under, and its summary.
"""

import sys

import icalendar


def main() -> int:
    raw = sys.stdin.buffer.read()
    faults = []
    if not raw.endswith(b"\r\n") or b"\n" in raw.replace(b"\r\n", b""):
        faults.append("a line does not end in CR LF")
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            faults.append(f"{len(line)} octets on a line")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.append(f"a character is cut: {line!r}")
    calendar = icalendar.Calendar.from_ical(raw)
    faults += [str(error) for part in calendar.walk() for error in part.errors]
    names = set()
    for event in calendar.walk("VEVENT"):
        for key in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
            if key not in event:
                faults.append(f"an event has no {key}")
        if event["UID"] in names:
            faults.append(f"two events are {event['UID']}")
        names.add(event["UID"])
        first, after = event["DTSTART"].dt, event["DTEND"].dt
        if (after - first).days != 1 or event["DTSTART"].params.get("VALUE") != "DATE":
            faults.append(f"{event['UID']} is not one whole day")
        alarms = [str(a["TRIGGER"].to_ical().decode()) for a in event.walk("VALARM")]
        filed = ",".join(str(c) for c in event["CATEGORIES"].cats)
        print(first, event["STATUS"], "/".join(alarms) or "-", filed, event["SUMMARY"])
    print("\n".join(faults), end="")
    return 1 if faults else 0


sys.exit(main())
