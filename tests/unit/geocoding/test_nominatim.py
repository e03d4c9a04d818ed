import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from viewer.errors import UserError
from viewer.geocoding.answers import AnswerStore, Question
from viewer.geocoding.nominatim import OnlineLookup, Server
from viewer.geocoding.waiting import CancelledError
from viewer.itinerary.places import Precision

pytestmark = pytest.mark.loopback
FUJI = {
    "lat": "35.3628",
    "lon": "138.7307",
    "name": "Mount Fuji",
    "display_name": "Mount Fuji, Japan",
    "addresstype": "peak",
    "boundingbox": ["35.3", "35.4", "138.7", "138.8"],
    "address": {"country_code": "jp", "state": "Shizuoka Prefecture", "ISO3166-2-lvl4": "JP-22"},
}


@dataclass
class Stub:
    """A server on this machine, what it answers, and what it was asked."""

    domain: str = ""
    status: int = 200
    body: str = json.dumps([FUJI])
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[dict[str, list[str]]] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)


@pytest.fixture
def stub() -> Iterator[Stub]:
    told = Stub()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(parse_qs(urlsplit(self.path).query))
            told.agents.append(self.headers["User-Agent"])
            self.send_response(told.status)
            for name, value in told.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(told.body.encode())

        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingTCPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    told.domain = f"127.0.0.1:{server.server_address[1]}"
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass
class Clock:
    """A time of day that passes only by sleeping."""

    now_s: float = 1_800_000_000.0
    naps_s: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.naps_s.append(seconds)
        self.now_s += seconds


def lookup(stub: Stub, folder: Path, clock: Clock) -> OnlineLookup:
    server = Server(stub.domain, "ann@example.org", "wayline/test", scheme="http", timeout_s=5)
    return OnlineLookup(server, AnswerStore(folder / "lookups.sqlite"), lambda: clock.now_s, clock.sleep)


def test_an_answer_is_a_candidate_with_country_and_division(stub: Stub, tmp_path: Path) -> None:
    (fuji,) = lookup(stub, tmp_path, Clock()).look_up("Mount Fuji", "JP")
    assert (fuji.name, fuji.country_code, fuji.region_code) == ("Mount Fuji", "JP", "JP-22")
    assert fuji.precision is Precision.VENUE
    assert (fuji.lat_deg, fuji.lon_deg) == (35.3628, 138.7307)


def test_only_name_country_and_who_asks_leave_the_computer(stub: Stub, tmp_path: Path) -> None:
    lookup(stub, tmp_path, Clock()).look_up("Mount Fuji", "JP")
    assert stub.asked == [
        {"q": ["Mount Fuji"], "countrycodes": ["jp"], "format": ["json"], "limit": ["6"], "addressdetails": ["1"]}
    ]
    assert stub.agents == ["wayline/test (ann@example.org)"]


def test_a_country_is_an_area_with_a_box(stub: Stub, tmp_path: Path) -> None:
    stub.body = json.dumps([{**FUJI, "addresstype": "country", "name": "Japan"}])
    (japan,) = lookup(stub, tmp_path, Clock()).look_up("Japan")
    assert japan.precision is Precision.COUNTRY
    assert japan.box is not None
    assert japan.box.contains(35.36, 138.73)


def test_nothing_is_asked_twice_not_even_by_another_window(stub: Stub, tmp_path: Path) -> None:
    first = lookup(stub, tmp_path, Clock()).look_up("Mount Fuji")
    assert lookup(stub, tmp_path, Clock()).look_up("Mount Fuji") == first
    assert len(stub.asked) == 1


def test_that_nothing_is_known_is_kept_too(stub: Stub, tmp_path: Path) -> None:
    stub.body = "[]"
    online = lookup(stub, tmp_path, Clock())
    assert online.look_up("xqzvkw") == ()
    assert online.look_up("xqzvkw") == ()
    assert len(stub.asked) == 1


def test_requests_keep_a_second_apart_across_windows(stub: Stub, tmp_path: Path) -> None:
    clock = Clock()
    begin_s = clock.now_s
    for number in range(4):
        lookup(stub, tmp_path, clock).look_up(f"place {number}")
    assert clock.now_s - begin_s >= 3.0 - 1e-6
    assert len(stub.asked) == 4


def test_waiting_can_be_cancelled_within_a_tenth_of_a_second(stub: Stub, tmp_path: Path) -> None:
    clock = Clock()
    online = lookup(stub, tmp_path, clock)
    online.look_up("one")
    with pytest.raises(CancelledError):
        online.look_up("two", is_cancelled=lambda: bool(clock.naps_s))
    assert len(clock.naps_s) == 1
    assert clock.naps_s[0] <= 0.1
    assert len(stub.asked) == 1


@pytest.mark.parametrize(
    ("status", "headers", "message"),
    [
        (429, {"Retry-After": "30"}, "asks for a pause"),
        (403, {}, "refused"),
        (500, {}, "no usable answer"),
        (503, {}, "in time"),
    ],
)
def test_a_failure_is_told_in_plain_words_and_not_kept(
    stub: Stub, tmp_path: Path, status: int, headers: dict[str, str], message: str
) -> None:
    stub.status, stub.headers = status, headers
    online = lookup(stub, tmp_path, Clock())
    with pytest.raises(UserError, match=message) as caught:
        online.look_up("Mount Fuji")
    assert stub.domain in caught.value.details
    stub.status, stub.headers = 200, {}
    assert len(online.look_up("Mount Fuji")) == 1


def test_a_pause_that_is_asked_for_is_told_in_seconds(stub: Stub, tmp_path: Path) -> None:
    stub.status, stub.headers = 429, {"Retry-After": "30"}
    with pytest.raises(UserError) as caught:
        lookup(stub, tmp_path, Clock()).look_up("Mount Fuji")
    assert "30 seconds" in caught.value.hint


def test_an_answer_that_is_no_json_is_told(stub: Stub, tmp_path: Path) -> None:
    stub.body = "<html>"
    with pytest.raises(UserError, match="no usable answer"):
        lookup(stub, tmp_path, Clock()).look_up("Mount Fuji")


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    gone = Stub(domain="127.0.0.1:1")
    with pytest.raises(UserError, match="cannot be reached"):
        lookup(gone, tmp_path, Clock()).look_up("Mount Fuji")


def test_a_clock_that_was_set_back_makes_nobody_wait_for_hours(tmp_path: Path) -> None:
    store = AnswerStore(tmp_path / "lookups.sqlite")
    store.reserve("server", 1_000_000.0, 1.0)
    assert store.reserve("server", 10_000.0, 1.0) <= 60


def test_answers_of_two_servers_are_kept_apart(tmp_path: Path) -> None:
    store = AnswerStore(tmp_path / "lookups.sqlite")
    store.keep(Question("one", "Rome", ""), [FUJI])
    assert store.known(Question("two", "Rome", "")) is None
    assert store.known(Question("one", "Rome", "")) == [FUJI]
