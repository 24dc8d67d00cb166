library(httr2)
library(jsonlite)

service <- "{service}"
key <- "" # made at /account, where the service asks for sign-in

# all rows of a set: a page ends with the address of the next one
read_set <- function(path, ...) {
  rows <- list()
  ask <- request(paste0(service, path)) |> req_url_query(...)
  while (!is.null(ask)) {
    if (nzchar(key)) ask <- req_headers(ask, "X-Api-Key" = key, .redact = "X-Api-Key")
    page <- ask |> req_perform() |> resp_body_string() |> fromJSON()
    rows <- c(rows, list(page$value))
    more <- page[["@odata.nextLink"]]
    ask <- if (is.null(more)) NULL else request(more)
  }
  rbind_pages(rows)
}

rankings <- read_set(
  "Rankings",
  `$filter` = "PlanCode eq 'nis' and FiscalYearCode eq '2020-21' and IsDefaultMethod eq true",
  `$select` = "OfficeNameBn,OfficeNameEn,RankCompetition,ScorePercent,CoveragePercent"
)
print(rankings)
