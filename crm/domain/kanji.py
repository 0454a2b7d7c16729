"""Variant characters in Japanese names: old and rare forms, and the one they are searched as.

People's names are typed in the common form where the register has another (髙橋 as 高橋).
"""

_FORMS = {
    "高": "髙",
    "崎": "﨑嵜",
    "浜": "濱濵",
    "辺": "邊邉",
    "斉": "齊斎齋",
    "島": "嶋嶌",
    "広": "廣",
    "沢": "澤",
    "桜": "櫻",
    "徳": "德",
    "恵": "惠",
    "真": "眞",
    "国": "國",
    "竜": "龍",
    "滝": "瀧",
    "富": "冨",
    "吉": "𠮷",
    "弥": "彌",
    "寿": "壽",
    "栄": "榮",
    "淵": "渕渊",
    "曽": "曾",
    "蔵": "藏",
    "円": "圓",
    "館": "舘",
    "学": "學",
    "実": "實",
    "条": "條",
    "静": "靜",
    "緒": "緖",
    "万": "萬",
    "豊": "豐",
    "礼": "禮",
    "芦": "蘆",
    "塩": "鹽",
    "黒": "黑",
    "関": "關",
    "桧": "檜",
    "鉄": "鐵",
    "橋": "槗",
    "桑": "桒",
}
COMMON_FORM = str.maketrans(
    {variant: common for common, variants in _FORMS.items() for variant in variants}
)
"""For `str.translate`: every variant to its common form."""
