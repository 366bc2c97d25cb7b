"""The feeds of the built site as programs that others wrote read them. LADDER_SITE names the site."""

import datetime
import os
from pathlib import Path
from xml.etree import ElementTree

import icalendar
import pytest

SITE = Path(os.environ.get("LADDER_SITE", "public")).resolve()
CALENDARS = sorted((SITE / "calendar").glob("*.ics"))
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://handbook.lingchuan.example/"


def test_there_are_calendars_for_all_and_for_each_team():
    names = {path.stem for path in CALENDARS}
    teams = {path.parent.name for path in (SITE / "teams").glob("*/index.html")}
    assert "all" in names and teams and teams <= names


@pytest.mark.parametrize("path", CALENDARS, ids=lambda path: path.stem)
def test_a_calendar_is_read_without_a_complaint(path):
    raw = path.read_bytes()
    assert b"\n" not in raw.replace(b"\r\n", b""), "a line that does not end in CRLF"
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    calendar = icalendar.Calendar.from_ical(raw)
    assert calendar.errors == []
    events = calendar.walk("VEVENT")
    assert len(events) > 50
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    uids = [str(event["UID"]) for event in events]
    assert len(uids) == len(set(uids))
    for event in events:
        assert event.errors == []
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS"):
            assert name in event, name
        assert event["DTSTART"].params["TZID"] in zones
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        assert start.utcoffset() == datetime.timedelta(hours=8)
        assert datetime.timedelta() < end - start <= datetime.timedelta(days=1)
        assert "\ufffd" not in str(event["SUMMARY"]) + str(event.get("DESCRIPTION", ""))


def test_what_the_calendar_says_is_what_the_pages_say():
    calendar = icalendar.Calendar.from_ical((SITE / "calendar/all.ics").read_bytes())
    events = {str(event["UID"]).split("@")[0]: event for event in calendar.walk("VEVENT")}
    cancelled = [event for event in events.values() if event["STATUS"] == "CANCELLED"]
    assert cancelled and all("取消" in event["SUMMARY"] for event in cancelled)
    # The national holiday of October 2026: no meeting on its days, one on the Saturday worked for it.
    assert "morning_meeting-20261005" not in events
    assert "morning_meeting-20261010" in events
    assert any(name.startswith("exam-") for name in events)
    links = {str(event["URL"]) for event in events.values()}
    for link in links:
        page, _, anchor = link.removeprefix(BASE).partition("#")
        assert f'id="{anchor}"' in (SITE / page).read_text(), link


def test_atom_feed_is_well_formed_and_leads_to_pages():
    feed = ElementTree.parse(SITE / "feed.xml").getroot()
    assert feed.tag == ATOM + "feed"
    for name in ("id", "title", "updated"):
        assert feed.findtext(ATOM + name)
    entries = feed.findall(ATOM + "entry")
    assert len(entries) > 10
    moments = [datetime.datetime.fromisoformat(entry.findtext(ATOM + "updated")) for entry in entries]
    assert moments == sorted(moments, reverse=True)
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    assert len(ids) == len(set(ids))
    for entry in entries:
        link = entry.find(ATOM + "link").get("href")
        assert (SITE / link.removeprefix(BASE) / "index.html").is_file()
        assert entry.findtext(ATOM + "title") and entry.findtext(ATOM + "summary")


def test_sitemap_names_pages_that_are_there_and_nobody():
    root = ElementTree.parse(SITE / "sitemap.xml").getroot()
    places = [entry.findtext(MAP + "loc") for entry in root.findall(MAP + "url")]
    assert len(places) == len(set(places)) > 100
    for place in places:
        assert place.startswith(BASE)
        assert (SITE / place.removeprefix(BASE) / "index.html").is_file(), place
        assert "/people/" not in place and "/teams/" not in place
