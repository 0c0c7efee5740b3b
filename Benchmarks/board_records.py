"""The text of every kind of record on a benchmark board, up to the end of its front matter."""

import datetime

from board_words import ESTATES, PAYEES, PURCHASES, SURNAMES, TOPICS, person

LAST_DAY = datetime.date(2026, 11, 10)  # of an event; today is 2026-11-20
DAY = datetime.timedelta(days=1)
CLASSES = ["助学", "助医", "助老", "助残", "助育"]  # of the aid fund
EMPLOYERS = ["小学", "服务社", "诊所", "合作社"]


def money(fen):
    return f'"{fen // 100:,}.{fen % 100:02d}"'


def in_words(fen):
    """The formal capitals of an amount in fen, of less than a hundred million yuan."""
    digits = "零壹贰叁肆伍陆柒捌玖"
    text, gap = "", False
    for place in range(7, -1, -1):
        digit = fen // 100 // 10**place % 10
        if digit:
            zero = "零" if gap and text else ""
            text += zero + digits[digit] + ["", "拾", "佰", "仟"][place % 4]
            gap = False
        else:
            gap = True
        if place == 4 and text:
            text += "万"
    text = "人民币" + (text or "零") + "元"
    tenths, hundredths = fen // 10 % 10, fen % 10
    if tenths == 0 and hundredths == 0:
        return text + "整"
    text += digits[tenths] + "角" if tenths else "零"
    return text + (digits[hundredths] + "分" if hundredths else "整")


def period(month):
    return f"{month // 12}-{month % 12 + 1:02d}"


def day_of(month, day):
    return datetime.date(month // 12, month % 12 + 1, day)


def head(plan, published, summary, keywords, extra=""):
    when = f"period: {plan.key}" if plan.day is None else f"date: {plan.day}"
    return (
        f"---\nitem: {plan.item}\ntitle: {plan.title}\n{when}\npublished: {published}\n"
        f"summary: {summary}\nkeywords: [{keywords}]\n{extra}"
    )


def reviewed(rng, published):
    return (
        f"reviewed: {published - DAY}\nreviewed-by: [{person(rng)}, {person(rng)}]\n"
        "opinion: 票据与实物逐张核对，同意公开。\n"
    )


def posted(published):
    """The days on the physical board: taken off after 35 days, if those have passed."""
    removed = published + 35 * DAY
    off = f"removed: {removed}\n" if removed <= LAST_DAY else ""
    return f"posted: {published}\n{off}"


def corrected(rng, published):
    if rng.random() >= 0.02:
        return ""
    day = min(published + rng.randint(2, 9) * DAY, datetime.date(2026, 11, 19))
    return f"corrections:\n  - date: {day}\n    text: 改正正文中的一处错字，数字没有变化。\n"


def ledger_rows(rng, month, opening, decision):
    """Twenty entries of a month: two incomes, seventeen expenses, the interest."""
    purchases = []
    for index, (category, text, low, high, few, many) in enumerate(rng.sample(PURCHASES, 17)):
        quantity, price = rng.randint(few, many), rng.randint(low, high)
        payee = PAYEES[(month * 17 + index) % len(PAYEES)]
        purchases.append((category, text.format(q=quantity), payee, quantity, price))
    spent = sum(quantity * price for *_, quantity, price in purchases)
    target = 9_000_000 + rng.randint(-2_000_000, 2_000_000)
    grant = max(target - opening + spent, 100_000) // 10_000 * 10_000
    rent, interest = rng.randint(120, 300) * 1000, rng.randint(800, 4000)
    incomes = [
        ("财政拨款", "街道拨付当月社区工作经费", "示例街道办事处", None, grant),
        ("场地出租", "便民早餐点当月场地租金", "示例早餐点", None, rent),
    ]
    last = [("利息收入", "基本账户当月结息入账", "示例银行支行", None, interest)]
    days = sorted(rng.randint(1, 28) for _ in range(20))
    rows, balance = [], opening
    handlers = rng.sample(SURNAMES, 2)
    for number, (category, text, payee, quantity, price) in enumerate(incomes + purchases + last):
        income = price if quantity is None else 0
        expense = 0 if quantity is None else quantity * price
        balance += income - expense
        row = {
            "date": str(day_of(month, days[number])),
            "voucher": f"记-{number + 1:03d}",
            "category": category,
            "summary": text,
            "payee": payee,
        }
        if quantity is None:
            row |= {"income": money(income), "balance": money(balance), "fund": "财政与自有资金"}
        else:
            row |= {
                "quantity": str(quantity),
                "price": money(price),
                "expense": money(expense),
                "balance": money(balance),
                "fund": "社区工作经费",
                "handled-by": handlers[0] + "某某",
                "approved-by": handlers[1] + "某",
            }
            if expense >= 100_000 and decision:
                row["decision"] = decision
        row["evidence"] = f"发票尾号{rng.randint(1000, 9999)}"
        rows.append(row)
    total_income = grant + rent + interest
    return rows, total_income, spent, opening + total_income - spent


def csv_text(rows):
    columns = (
        "date voucher category summary payee quantity price income expense balance fund "
        "handled-by approved-by evidence decision"
    ).split()
    lines = [",".join(columns)] + [",".join(r.get(c, "") for c in columns) for r in rows]
    return "\n".join(lines) + "\n"


def block(rows):
    return "".join(
        "  - " + "\n    ".join(f"{key}: {value}" for key, value in row.items()) + "\n"
        for row in rows
    )


def flow(rows):
    return "".join(
        "  - {" + ", ".join(f"{key}: {value}" for key, value in row.items()) + "}\n" for row in rows
    )


def ledger(rng, plan, month, opening, decision, write):
    rows, total_income, spent, closing = ledger_rows(rng, month, opening, decision)
    published = day_of(month + 1, rng.randint(5, 9))
    if month % 5 == 0:
        name = plan.key + "-ledger.csv"
        write(plan.path.replace(plan.key + ".md", name), csv_text(rows))
        entries = f"entries: {{file: {name}}}\n"
    else:
        entries = "entries:\n" + block(rows)
    summary = f"当月收入{total_income / 100:.2f}元，支出{spent / 100:.2f}元，共二十笔。"
    extra = reviewed(rng, published) + posted(published) + corrected(rng, published)
    text = head(plan, published, summary, "财务, 逐笔公开", extra) + (
        f"account: 居委会工作经费\nopening-balance: {money(opening)}\n{entries}"
        f"total-income: {money(total_income)}\ntotal-expense: {money(spent)}\n"
        f"closing-balance: {money(closing)}\nclosing-in-words: {in_words(closing)}\n"
        f"prepared-by: {person(rng)}\n---\n\n"
    )
    return text, closing


def aid_fund(rng, plan, month, opening):
    days = sorted(rng.sample(range(1, 29), 9))
    receipts = [
        {
            "date": day_of(month, day),
            "donor": rng.choice(["不具名", "第一支部党员", "第三支部党员", "示例物业服务中心"]),
            "amount": rng.randint(60, 240) * 500,
        }
        for day in days[:4]
    ]
    received = sum(row["amount"] for row in receipts)
    share = max(opening + received - 2_000_000, 50_000) // 5 // 1000 * 1000
    payments = [
        {
            "date": day_of(month, day),
            "recipient": person(rng),
            "class": kind,
            "amount": min(share, 120_000),
        }
        for day, kind in zip(days[4:], CLASSES, strict=True)
    ]
    closing = opening + received - sum(row["amount"] for row in payments)
    for row in receipts + payments:
        row["amount"] = money(row["amount"])
    published = day_of(month + 1, rng.randint(4, 9))
    summary = f"当月收到捐款四笔，资助五人，月末结余{closing / 100:.2f}元。"
    text = head(plan, published, summary, "帮扶基金, 捐款", posted(published)) + (
        f"opening-balance: {money(opening)}\nreceipts:\n{block(receipts)}"
        f"payments:\n{block(payments)}closing-balance: {money(closing)}\n---\n\n"
    )
    return text, closing


def echo_wall(rng, plan, month):
    matters = []
    for number in range(1, rng.randint(6, 9)):
        received = day_of(month, rng.randint(1, 18))
        state = rng.choice(["已办结"] * 4 + ["办理中", "不予采纳"])
        row = {
            "no": f"民情-{number:02d}",
            "received": received,
            "matter": rng.choice(ESTATES) + "居民反映" + rng.choice(TOPICS),
            "assigned-to": rng.choice(["环境和物业委员会", "治保调解委员会", "公共卫生委员会"]),
            "due": received + (20 if state == "办理中" else 10) * DAY,
            "state": state,
        }
        if state == "已办结":
            row["closed"] = received + rng.randint(1, 9) * DAY
            row["result"] = "已到现场处理，反映人确认"
        elif state == "不予采纳":
            row["result"] = "与小区管理规约不符，已当面说明"
        matters.append(row)
    states = [row["state"] for row in matters]
    published = day_of(month + 1, rng.randint(2, 4))
    summary = f"当月收到民情{len(matters)}件，办结{states.count('已办结')}件。"
    return head(plan, published, summary, "民情, 回音壁", posted(published)) + (
        f"received: {len(matters)}\ndone: {states.count('已办结')}\n"
        f"doing: {states.count('办理中')}\nrefused: {states.count('不予采纳')}\n"
        f"matters:\n{block(matters)}---\n\n"
    )


def inquiry(rng, plan):
    published = plan.day + rng.randint(0, 3) * DAY
    kind = rng.choice(["选题公开", "点题公开", "公开质询"])
    topic = plan.topic
    signatories = f"signatories: {rng.randint(10, 60)}\n" if kind == "公开质询" else ""
    return head(plan, published, f"答复居民关于{topic}的提问。", f"{kind}, 答复") + (
        f"kind: {kind}\nasked: {plan.day - rng.randint(1, 9) * DAY}\nasker: {person(rng)}\n"
        f"{signatories}question: 请公开{topic}的进展、花费和完成时间。\nanswered: {plan.day}\n"
        f"answer: {topic}已列入本季度安排，花费见当月逐笔公开，完成后在公开栏告知。\n---\n\n"
    )


def decision(rng, plan):
    published = plan.day + rng.randint(0, 1) * DAY
    entitled = rng.randint(48, 90)
    present = entitled - rng.randint(0, 9)
    against, abstained = rng.randint(0, 8), rng.randint(0, 5)
    topic = plan.topic
    summary = f"居民代表会议表决通过{topic}方案。"
    return head(plan, published, summary, "居民代表会议, 决定", posted(published)) + (
        f"matter: {topic}\nheld: {plan.day}\nentitled: {entitled}\npresent: {present}\n"
        f"for: {present - against - abstained}\nagainst: {against}\nabstained: {abstained}\n"
        f"resolution: 同意{topic}方案，由居委会组织实施，监督委员会全程监督，结果按月公开。\n"
        "---\n\n"
    )


def review(rng, plan):
    published = plan.day + rng.randint(0, 3) * DAY
    scheme = rng.choice(["低保", "特困", "边缘家庭"])
    rows = [
        {
            "no": number,
            "holder": person(rng),
            "persons": rng.randint(1, 5),
            "estate": rng.choice(ESTATES),
        }
        for number in range(1, 11)
    ]
    summary = f"{scheme}初审十户，公示七日，接受居民监督。"
    return head(plan, published, summary, f"{scheme}, 初审公示", corrected(rng, published)) + (
        f"scheme: {scheme}\nhouseholds:\n{flow(rows)}accepts: 示例街道社会救助服务站\n"
        "accepts-phone: 0571-8000 0012\n---\n\n"
    )


def guide(rng, plan):
    published = plan.day + rng.randint(0, 5) * DAY
    names = ["居民身份证", "户口簿", "申请表", "收入申报表", "授权查询书", "房屋权属材料"]
    rows = [
        {"name": name, "form": form, "copies": rng.randint(1, 3)}
        for name, form in zip(
            rng.sample(names, 5), ["原件", "复印件", "表格", "电子件", "复印件"], strict=True
        )
    ]
    extra = corrected(rng, published)
    return head(plan, published, "列明对象、材料、步骤和时限，不收费。", "办事指南", extra) + (
        "basis: 社区公共服务事项目录（示例）\napplicants: 在本社区居住的居民\n"
        "conditions:\n  - 本人或者共同生活的家庭成员提出\n  - 居住地在本社区范围内\n"
        f"materials:\n{flow(rows)}"
        "steps: [到窗口递交材料, 当场核对并出具回执, 入户核实, 公布结果]\n"
        f"limit: {rng.randint(2, 15)}个工作日\nfee: 0\n"
        f"place: 社区公共服务工作站{rng.randint(1, 6)}号窗口\n"
        "hours: 工作日上午九时至下午五时\nphone: 0571-8000 0021\n"
        "complaint-phone: 0571-8000 0000\n---\n\n"
    )


def membership(rng, plan):
    published = plan.day + rng.randint(0, 1) * DAY
    stage = rng.choice(["入党积极分子", "发展对象", "接收预备党员", "预备党员转正"])
    rows = [
        {
            "name": rng.choice(SURNAMES) + "某某",
            "sex": rng.choice("男女"),
            "born": f"{plan.day.year - rng.randint(22, 48)}-{rng.randint(1, 12):02d}",
            "education": rng.choice(["大专", "本科", "高中", "硕士研究生"]),
            "employer": "示例" + rng.choice(ESTATES) + rng.choice(EMPLOYERS),
            "applied": plan.day - rng.randint(400, 1500) * DAY,
        }
        for _ in range(rng.randint(2, 4))
    ]
    return head(plan, published, f"{stage}公示五个工作日，接受党员群众监督。", "发展党员, 公示") + (
        f"stage: {stage}\npersons:\n{block(rows)}accepts: 示例社区党委\n"
        "accepts-phone: 0571-8000 0031\n---\n\n"
    )


WRITERS = {
    "residency.inquiry": inquiry,
    "residency.assembly-decision": decision,
    "residency.allowance-review": review,
    "service.guide": guide,
    "party.membership-notice": membership,
}
