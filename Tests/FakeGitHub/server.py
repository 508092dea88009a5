#!/usr/bin/env python3
"""A GitHub server that does what a scenario says, and a storage server beside it, on loopback.

    server.py SCENARIO REQUESTS

Prints the two addresses and serves until it is killed. SCENARIO is a JSON file:

    {"files":  {"agent": {"zip": "folder"} or {"text": "..."} or {"random": bytes} or {"path": "/some/file"}},
     "api":    {"/repos/o/r/actions/runs/7": STEP or [STEP, ...]},
     "blob":   {"/agent": STEP or [STEP, ...]},
     "issues": {"/repos/o/r": MODEL},
     "certificate": "file.pem"}

A file with a path is not held in memory but sent from where it is.

With a certificate (and its key in the same file) the first server speaks TLS. Either takes the place of a proxy that refuses:
CONNECT is answered with 502.

Of several steps each request takes one, and the last one stays. A path may have a query; one without answers all. What is
posted or patched has the method in front: "POST /repos/o/r/issues". A step:

    {"status": 200, "headers": {...}, "json": {...} or "text": "..." or "file": "agent",
     "etag": "\\"x\\"", "ranges": true, "cut": 1000, "delay": 0.1, "pause": 0.1}

"ranges" answers requests for the rest of the body; "cut" breaks the connection behind so many bytes of it; "delay" waits
before the answer, "pause" behind every byte of it. "{api}", "{blob}", "{sha256:agent}" and "{size:agent}" are replaced in texts; a JSON text that is
"{size:agent}" alone becomes a number.

Steps come before the model of a repository's issues, MODEL:

    {"existing": [{"number": 3, "title": "...", "body": "...", "labels": ["a"], "state": "open", "user": {...},
                   "created_at": "...", "pull_request": {}}, ...],
     "user": {"id": 41898282, "login": "github-actions[bot]"}, "push": true, "now": "2026-05-12T06:40:00Z",
     "post": [CREATION, ...]}

It lists issues (state, labels, per_page, page; newest first), shows one, creates one, changes its state and takes comments. A
server's /api/v3 in front of the path does not matter. All may be left out; of an existing issue all but the number and the
title. "user" is who creates; without "push" labels are dropped in silence, and only the user's own issues can be closed. What
changes something needs a token, whichever. Successive creations do what CREATION says, those behind the last one nothing odd:

    {"ok": true}                               nothing odd
    {"status": 502, "created": true}           answered by an error, and created nevertheless
    {"status": 403, "headers": {...}, ...}     a step as above: answered so, nothing created
    {"cut": 5, "created": true}                created (without "created": not), and the connection breaks behind 5 bytes of the
                                               answer's body
    {"drop": true, "created": true}            the same without any answer

GET /__issues on the first server, which is not recorded, tells what has become of all models:

    {"/repos/o/r": [{"number": 3, "title": "...", "body": "...", "labels": ["a"], "state": "closed",
                     "state_reason": "not_planned", "user": {...}, "created_at": "...", "comments": ["..."]}, ...]}

It is also in issues.json beside REQUESTS after each change, before the answer.

REQUESTS gets a line of JSON for every request: server, method, path, headers, body.
"""
import hashlib
import io
import json
import os
import random
import re
import socket
import ssl
import sys
import threading
import time
import urllib.parse
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

lock = threading.Lock()
files_lock = threading.Lock()
taken = {}


def zipped(folder):
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for root, folders, names in os.walk(folder):
            folders.sort()
            for name in sorted(names):
                path = os.path.join(root, name)
                entry = zipfile.ZipInfo(os.path.relpath(path, folder), (2026, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                with open(path, "rb") as file:
                    archive.writestr(entry, file.read())
    return memory.getvalue()


class Content:
    """What a file holds, in memory or on disk."""

    piece = 1024 * 1024

    def __init__(self, description):
        self.path = description.get("path")
        self.hash = None
        if self.path:
            self.size = os.path.getsize(self.path)
            return
        if "zip" in description:
            self.bytes = zipped(description["zip"])
        elif "random" in description:
            self.bytes = random.Random(7).randbytes(description["random"])
        else:
            self.bytes = description["text"].encode()
        self.size = len(self.bytes)

    def pieces(self, start=0, end=None):
        """The bytes from start to end."""
        end = self.size if end is None else min(end, self.size)
        if not self.path:
            yield self.bytes[start:end]
            return
        with open(self.path, "rb") as file:
            file.seek(start)
            while start < end:
                piece = file.read(min(Content.piece, end - start))
                if not piece:
                    raise OSError(f"{self.path} has become shorter")
                start += len(piece)
                yield piece

    @property
    def sha256(self):
        with files_lock:
            if self.hash is None:
                digest = hashlib.sha256()
                for piece in self.pieces():
                    digest.update(piece)
                self.hash = digest.hexdigest()
            return self.hash


def filled(value):
    """Replaces the names of addresses, sizes and digests in a value."""
    if isinstance(value, dict):
        return {key: filled(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [filled(inner) for inner in value]
    if not isinstance(value, str):
        return value
    whole = re.fullmatch(r"\{size:([^}]+)\}", value)
    if whole:
        return files[whole[1]].size
    value = value.replace("{api}", api_address).replace("{blob}", blob_address)
    value = re.sub(r"\{size:([^}]+)\}", lambda match: str(files[match[1]].size), value)
    return re.sub(r"\{sha256:([^}]+)\}", lambda match: files[match[1]].sha256, value)


class Issues:
    """The issues of a repository. Whoever calls holds the lock."""

    def __init__(self, path, description):
        self.path = path
        self.user = description.get("user", {"id": 41898282, "login": "github-actions[bot]"})
        self.push = description.get("push", True)
        self.now = description.get("now")
        self.steps = list(description.get("post", []))
        self.all = {}
        for issue in description.get("existing", []):
            self.add(issue["number"], issue)

    def add(self, number, issue):
        created = {
            "number": number,
            "title": issue["title"],
            "body": issue.get("body"),
            "labels": issue.get("labels", []),
            "state": issue.get("state", "open"),
            "state_reason": issue.get("state_reason"),
            "user": issue.get("user", self.user),
            "created_at": issue.get("created_at") or self.now or time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "comments": [],
        }
        if "pull_request" in issue:
            created["pull_request"] = issue["pull_request"]
        self.all[number] = created
        return created

    def shown(self, issue):
        """An issue as the interface shows it."""
        kind = "pull" if "pull_request" in issue else "issues"
        return {
            **issue,
            "id": 1_000_000 + issue["number"],
            "html_url": f"https://github.com/{self.path.removeprefix('/repos/')}/{kind}/{issue['number']}",
            "labels": [{"id": 1 + place, "name": name} for place, name in enumerate(issue["labels"])],
            "comments": len(issue["comments"]),
        }

    def list(self, path, query):
        def value(name, default):
            return query.get(name, [default])[0]

        state, labels = value("state", "open"), [name for name in value("labels", "").split(",") if name]
        found = [
            self.shown(issue)
            for _, issue in sorted(self.all.items(), reverse=True)
            if state in ("all", issue["state"]) and set(labels) <= set(issue["labels"])
        ]
        size, page = int(value("per_page", "30")), int(value("page", "1"))
        pages = max(1, -(-len(found) // size))

        def link(number, relation):
            text = urllib.parse.urlencode({name: values[0] for name, values in query.items()} | {"page": number})
            return f'<{api_address}{path}?{text}>; rel="{relation}"'

        links = [link(page + 1, "next"), link(pages, "last")] if page < pages else []
        headers = {"Link": ", ".join(links)} if links else {}
        return {"headers": headers, "json": found[(page - 1) * size : page * size]}

    def create(self, wanted):
        step = self.steps.pop(0) if self.steps else {}
        is_refused = "status" in step or "cut" in step or "drop" in step
        if is_refused and not step.get("created"):
            # A broken connection tells nothing anyway.
            return {"status": 201, "text": "x" * 1000, **step}
        if not isinstance(wanted.get("title"), str) or not wanted["title"]:
            errors = [{"resource": "Issue", "field": "title", "code": "missing_field"}]
            return {"status": 422, "json": {"message": "Validation Failed", "errors": errors}}
        kept = {key: wanted[key] for key in ("title", "body", "labels") if key in wanted}
        if not self.push:
            kept["labels"] = []
        issue = self.add(max(self.all, default=0) + 1, kept)
        if "status" in step:
            return {"text": "Server Error", **step}
        return {"status": 201, "json": self.shown(issue), **step}

    def change(self, issue, wanted):
        if not self.push and issue["user"] != self.user:
            return {"status": 403, "json": {"message": "Must have admin rights to Repository."}}
        for key in ("state", "state_reason"):
            if key in wanted:
                issue[key] = wanted[key]
        return {"json": self.shown(issue)}

    def answer(self, method, rest, path, query, wanted, has_token):
        if method != "GET" and not has_token:
            return {"status": 401, "json": {"message": "Requires authentication"}}
        if rest == "/issues":
            return self.list(path, query) if method == "GET" else self.create(wanted)
        match = re.fullmatch(r"/issues/(\d+)(/comments)?", rest)
        issue = self.all.get(int(match[1])) if match else None
        if issue is None:
            return {"status": 404, "json": {"message": "Not Found"}}
        if match[2] and method == "POST":
            issue["comments"].append(wanted.get("body"))
            return {"status": 201, "json": {"id": len(issue["comments"]), "body": wanted.get("body")}}
        if method == "PATCH":
            return self.change(issue, wanted)
        return {"json": self.shown(issue)}


def state_of_issues():
    return json.dumps({path: [model.all[number] for number in sorted(model.all)] for path, model in issues.items()})


def write_state():
    """So that whoever reads it never sees a half of it."""
    with open(issues_file + ".new", "w", encoding="utf-8") as file:
        file.write(state_of_issues())
    os.replace(issues_file + ".new", issues_file)


def handler(name):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Head and body are written apart: they would wait for each other's acknowledgement.
        disable_nagle_algorithm = True

        def log_message(self, *_):
            pass

        def do_CONNECT(self):
            self.record()
            self.send_error(502)

        def record(self, body=b""):
            with lock:
                line = {
                    "server": name,
                    "method": self.command,
                    "path": self.path,
                    "headers": dict(self.headers.items()),
                    "body": body.decode(errors="replace"),
                }
                requests.write(json.dumps(line) + "\n")
                requests.flush()

        def do_GET(self):
            if name == "api" and self.path == "/__issues":
                with lock:
                    state = state_of_issues()
                return self.answer({"text": state, "plain": True})
            self.serve(b"")

        def do_POST(self):
            self.serve(self.rfile.read(int(self.headers.get("Content-Length", "0"))))

        do_PATCH = do_POST

        def serve(self, body):
            self.record(body)
            with lock:
                found = self.step()
                if found is None:
                    found = self.model(body)
                if found is None:
                    found = {"status": 404, "json": {"message": "Not Found"}}
            self.answer(found)

        def step(self):
            steps = scenario.get(name, {})
            prefix = "" if self.command == "GET" else self.command + " "
            route = prefix + self.path
            if route not in steps:
                route = route.split("?")[0]
            found = steps.get(route)
            if isinstance(found, list):
                place = taken.get((name, route), 0)
                taken[(name, route)] = place + 1
                found = found[min(place, len(found) - 1)]
            return found

        def model(self, body):
            """What the issues of a repository answer, if it is about them."""
            path, _, query = self.path.partition("?")
            match = re.fullmatch(r"(/repos/[^/]+/[^/]+)(/issues(?:/.*)?)", path.removeprefix("/api/v3"))
            if name != "api" or not match or match[1] not in issues:
                return None
            try:
                wanted = json.loads(body) if body else {}
            except ValueError:
                return {"status": 400, "json": {"message": "Problems parsing JSON"}}
            if not isinstance(wanted, dict):
                return {"status": 400, "json": {"message": "Body should be a JSON object"}}
            found = issues[match[1]].answer(
                self.command, match[2], path, urllib.parse.parse_qs(query), wanted, "Authorization" in self.headers)
            if self.command != "GET":
                write_state()
            # Texts of issues are nobody's templates.
            return {**found, "plain": True}

        def disconnect(self):
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True

        def answer(self, step):
            time.sleep(step.get("delay", 0))
            if step.get("drop"):
                return self.disconnect()
            fill = (lambda value: value) if step.get("plain") else filled
            status = step.get("status", 200)
            headers = {key: fill(value) for key, value in step.get("headers", {}).items()}
            if "json" in step:
                body = Content({"text": json.dumps(fill(step["json"]))})
                headers.setdefault("Content-Type", "application/json; charset=utf-8")
            elif "file" in step:
                body = files[step["file"]]
            else:
                body = Content({"text": fill(step.get("text", ""))})
            start, end = 0, body.size
            if "etag" in step:
                headers["ETag"] = step["etag"]
            wanted = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
            if step.get("ranges") and wanted and self.headers.get("If-Range", step.get("etag")) == step.get("etag"):
                start = min(int(wanted[1]), end)
                headers["Content-Range"] = f"bytes {wanted[1]}-{end - 1}/{end}"
                status = 206 if start < end else 416
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(end - start))
            self.end_headers()
            if "pause" in step:
                for byte in b"".join(body.pieces(start, end)):
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(step["pause"])
                return
            cut = step.get("cut")
            stop = end if cut is None else min(end, start + cut)
            for piece in body.pieces(start, stop):
                self.wfile.write(piece)
            if stop < end:
                self.disconnect()

    return Handler


with open(sys.argv[1], encoding="utf-8") as file:
    scenario = json.load(file)
requests = open(sys.argv[2], "a", encoding="utf-8")
issues_file = os.path.join(os.path.dirname(os.path.abspath(sys.argv[2])), "issues.json")
files = {key: Content(value) for key, value in scenario.get("files", {}).items()}
issues = {path: Issues(path, description) for path, description in scenario.get("issues", {}).items()}
write_state()
class Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # Clients that were killed are no error of this server.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


servers = [Server(("127.0.0.1", 0), handler(name)) for name in ("api", "blob")]
api_address, blob_address = (f"http://127.0.0.1:{server.server_port}" for server in servers)
if "certificate" in scenario:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(scenario["certificate"])
    servers[0].socket = context.wrap_socket(servers[0].socket, server_side=True)
    api_address = api_address.replace("http:", "https:")
for server in servers:
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
print(api_address, blob_address, flush=True)
# Whoever started this goes away without a word if it is killed; then standard input ends.
sys.stdin.read()
