#!/usr/bin/env python3
"""A GitHub server that does what a scenario says, and a storage server beside it, on loopback.

    server.py SCENARIO REQUESTS

Prints the two addresses and serves until it is killed. SCENARIO is a JSON file:

    {"files":  {"agent": {"zip": "folder"} or {"text": "..."} or {"random": bytes}},
     "api":    {"/repos/o/r/actions/runs/7": STEP or [STEP, ...]},
     "blob":   {"/agent": STEP or [STEP, ...]},
     "certificate": "file.pem"}

With a certificate (and its key in the same file) the first server speaks TLS. Either takes the place of a proxy that refuses:
CONNECT is answered with 502.

Of several steps each request takes one, and the last one stays. A path may have a query; one without answers all. A step:

    {"status": 200, "headers": {...}, "json": {...} or "text": "..." or "file": "agent",
     "etag": "\\"x\\"", "ranges": true, "cut": 1000, "delay": 0.1, "pause": 0.1}

"ranges" answers requests for the rest of the body; "cut" breaks the connection behind so many bytes of it; "delay" waits
before the answer, "pause" behind every byte of it. "{api}", "{blob}", "{sha256:agent}" and "{size:agent}" are replaced in texts; a JSON text that is
"{size:agent}" alone becomes a number.

REQUESTS gets a line of JSON for every request: server, path, headers.
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
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

lock = threading.Lock()
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


def content(description):
    if "zip" in description:
        return zipped(description["zip"])
    if "random" in description:
        return random.Random(7).randbytes(description["random"])
    return description["text"].encode()


def fill(value):
    """Replaces the names of addresses, sizes and digests in a value."""
    if isinstance(value, dict):
        return {key: fill(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [fill(inner) for inner in value]
    if not isinstance(value, str):
        return value
    whole = re.fullmatch(r"\{size:([^}]+)\}", value)
    if whole:
        return len(files[whole[1]])
    value = value.replace("{api}", api_address).replace("{blob}", blob_address)
    value = re.sub(r"\{size:([^}]+)\}", lambda match: str(len(files[match[1]])), value)
    return re.sub(r"\{sha256:([^}]+)\}", lambda match: hashlib.sha256(files[match[1]]).hexdigest(), value)


def handler(name):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def do_CONNECT(self):
            self.record()
            self.send_error(502)

        def record(self):
            with lock:
                line = {"server": name, "path": self.path, "headers": dict(self.headers.items())}
                requests.write(json.dumps(line) + "\n")
                requests.flush()

        def do_GET(self):
            self.record()
            with lock:
                steps = scenario.get(name, {})
                route = self.path if self.path in steps else self.path.split("?")[0]
                found = steps.get(route, {"status": 404, "json": {"message": "Not Found"}})
                if isinstance(found, list):
                    place = taken.get((name, route), 0)
                    taken[(name, route)] = place + 1
                    found = found[min(place, len(found) - 1)]
            self.answer(found)

        def answer(self, step):
            time.sleep(step.get("delay", 0))
            status = step.get("status", 200)
            headers = {key: fill(value) for key, value in step.get("headers", {}).items()}
            if "json" in step:
                body = json.dumps(fill(step["json"])).encode()
                headers.setdefault("Content-Type", "application/json; charset=utf-8")
            elif "file" in step:
                body = files[step["file"]]
            else:
                body = fill(step.get("text", "")).encode()
            if "etag" in step:
                headers["ETag"] = step["etag"]
            wanted = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
            if step.get("ranges") and wanted and self.headers.get("If-Range", step.get("etag")) == step.get("etag"):
                start = int(wanted[1])
                headers["Content-Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
                status, body = (206, body[start:]) if start < len(body) else (416, b"")
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if "pause" in step:
                for byte in body:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(step["pause"])
                return
            cut = step.get("cut")
            self.wfile.write(body if cut is None else body[:cut])
            if cut is not None and cut < len(body):
                self.wfile.flush()
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True

    return Handler


with open(sys.argv[1], encoding="utf-8") as file:
    scenario = json.load(file)
requests = open(sys.argv[2], "a", encoding="utf-8")
files = {key: content(value) for key, value in scenario.get("files", {}).items()}
servers = [ThreadingHTTPServer(("127.0.0.1", 0), handler(name)) for name in ("api", "blob")]
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
