import pandas as pd
import requests

SERVICE = "{service}"
KEY = ""  # made at /account, where the service asks for sign-in


def read(path, **options):
    """All rows of a set: a page ends with the address of the next one."""
    rows, address = [], SERVICE + path
    parameters = {"$" + name: value for name, value in options.items()}
    with requests.Session() as session:
        if KEY:
            session.headers["X-Api-Key"] = KEY
        while address:
            answer = session.get(address, params=parameters, timeout=60)
            answer.raise_for_status()
            page = answer.json()
            rows += page["value"]
            address, parameters = page.get("@odata.nextLink"), None
    return pd.DataFrame(rows)


rankings = read(
    "Rankings",
    filter="PlanCode eq 'nis' and FiscalYearCode eq '2020-21' and IsDefaultMethod eq true",
    select="OfficeNameBn,OfficeNameEn,RankCompetition,ScorePercent,CoveragePercent",
)
print(rankings)
