#!/usr/bin/env python3
"""Write a valid board of N records into DIR: always the same bytes for the same N.

About a tenth of the records are three monthly series (ledger, aid fund, echo wall) of at most 360
months up to 2026-10; the others are event records and guides, spread over the same years. All
names and figures are invented.
"""

import argparse
import os
import random
import zlib

from board_records import DAY, LAST_DAY, WRITERS, aid_fund, day_of, echo_wall, ledger, period
from board_words import ESTATES, SERVICES, TOPICS, body

CODE = "BM01"
LAST_MONTH = 2026 * 12 + 9  # 2026-10, months counted from year 0
PHONE = "0571-8000 0000"
MONTHLY = {  # item: what its titles say after the month
    "finance.monthly-ledger": "财务收支逐笔公开",
    "finance.aid-fund": "党员帮扶基金收支",
    "residency.echo-wall": "民情回音壁",
}
EVENTS = {  # item: share of the event records
    "residency.inquiry": 35,
    "residency.assembly-decision": 20,
    "residency.allowance-review": 15,
    "service.guide": 15,
    "party.membership-notice": 15,
}


class Plan:
    """Where one record goes, before its text is written."""

    def __init__(self, item, key, day, title, topic):
        self.item, self.key, self.day, self.title, self.topic = item, key, day, title, topic
        self.path = item.replace(".", "/") + "/" + key + ".md"

    def link_from(self, other):
        return (self.title, "../../" + self.path if other.item != self.item else self.key + ".md")


TITLES = {
    "residency.inquiry": "关于{topic}的答复",
    "residency.assembly-decision": "居民代表会议关于{topic}的决定",
    "residency.allowance-review": "{estate}片区社会救助初审公示",
    "service.guide": "{service}办事指南（{estate}窗口）",
    "party.membership-notice": "{estate}支部发展党员公示",
}


def plan_month(rng, month):
    """The records of a month, by item."""
    name = f"{month // 12}年{month % 12 + 1}月"
    return {
        item: Plan(item, period(month), None, name + title, rng.choice(TOPICS))
        for item, title in MONTHLY.items()
    }


def plan_events(rng, count, first_day):
    """`count` event records, spread over the days from `first_day` on, in order of item and day."""
    span = (LAST_DAY - first_day).days
    drawn = rng.choices(list(EVENTS), weights=list(EVENTS.values()), k=count)
    plans, seen = [], {}
    for item, offset in sorted((item, rng.randint(0, span)) for item in drawn):
        day = first_day + offset * DAY
        seen[item, day] = nth = seen.get((item, day), 0) + 1
        # The underscore sorts behind the full stop, so the first of a day is first by path too.
        key = str(day) if nth == 1 else f"{day}_{nth}"
        words = {
            "topic": rng.choice(TOPICS),
            "estate": rng.choice(ESTATES),
            "service": rng.choice(SERVICES),
        }
        plans.append(Plan(item, key, day, TITLES[item].format(**words), words["topic"]))
    return plans


def make_board(count, folder):
    rng = random.Random(zlib.crc32(f"noticeboard {count}".encode()))
    content = os.path.join(folder, "content")
    for item in [*MONTHLY, *EVENTS]:
        os.makedirs(os.path.join(content, item.replace(".", "/")), exist_ok=True)

    def write(path, text):
        with open(os.path.join(content, path), "wb") as file:
            file.write(text.encode())

    months = min(360, max(1, round(count / 30)))
    first = LAST_MONTH - months + 1
    series = [plan_month(rng, month) for month in range(first, LAST_MONTH + 1)]
    events = plan_events(rng, count - 3 * months, day_of(first, 1))
    decisions = [p for p in events if p.item.endswith("decision") and "_" not in p.key]
    pool = [plan for month in series for plan in month.values()] + events

    def links(plan):
        others = rng.sample(pool, min(rng.randint(1, 3), len(pool)))
        return [other.link_from(plan) for other in others if other is not plan]

    ledger_balance, fund_balance, at = 9_000_000, 2_090_700, 0
    for month, plans in zip(range(first, LAST_MONTH + 1), series, strict=True):
        while at < len(decisions) and decisions[at].day < day_of(month, 1):
            at += 1
        reference = f"{CODE}-R04-{decisions[at - 1].key}" if at else None
        for item, plan in plans.items():
            if item == "finance.monthly-ledger":
                text, ledger_balance = ledger(rng, plan, month, ledger_balance, reference, write)
            elif item == "finance.aid-fund":
                text, fund_balance = aid_fund(rng, plan, month, fund_balance)
            else:
                text = echo_wall(rng, plan, month)
            write(plan.path, text + body(rng, links(plan), plan.topic))
    for plan in events:
        write(plan.path, WRITERS[plan.item](rng, plan) + body(rng, links(plan), plan.topic))
    # The events go back further than any list of holidays, and only three items have records.
    write(
        "board.yml",
        f"name: 基准社区\ncode: {CODE}\nissuer: 基准社区居民委员会\naddress: 示例市示例路1号\n"
        f"languages: [zh-Hans]\ncontact: {PHONE}\nsince: {period(first)}\n"
        "base-url: https://board.example/\ntime-zone: Asia/Shanghai\nas-of: 2026-11-20\n"
        "rules: {no-calendar: off, missing-record: off}\n",
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, metavar="N", help="how many records")
    parser.add_argument("folder", metavar="DIR", help="the board's folder; content/ is made in it")
    arguments = parser.parse_args()
    if arguments.count < 3:
        parser.error("a board has at least 3 records, one month of each series")
    make_board(arguments.count, arguments.folder)


if __name__ == "__main__":
    main()
