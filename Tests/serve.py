#!/usr/bin/env python3
"""Serves a folder with nginx or Caddy for a few requests, and says what came back.

usage: serve.py nginx|caddy WWW CONFIGURATION SCRATCH < requests.json > answers.json

WWW stands in for /srv/www of the configuration. Requests are [[path, {header: value}], ...] in JSON;
answers have status, headers and the SHA-256 of the body as it came. The server listens on a free port of
the loopback and ends with this program.
"""

import ctypes
import hashlib
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time

NGINX = """daemon off;
user root;
worker_processes 1;
pid {scratch}/nginx.pid;
error_log {scratch}/nginx.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {scratch}/body;
    proxy_temp_path {scratch}/proxy;
    fastcgi_temp_path {scratch}/fastcgi;
    uwsgi_temp_path {scratch}/uwsgi;
    scgi_temp_path {scratch}/scgi;
{block}
}}
"""

CADDY = """{{
    admin off
    auto_https off
}}
{block}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def command(server, www, block, scratch, port):
    """The configuration as the document shows it, but for address and folder."""
    block = block.replace("/srv/www", www)
    file = pathlib.Path(scratch, server + ".conf")
    if server == "nginx":
        assert "listen 80;" in block
        block = block.replace("listen 80;", f"listen 127.0.0.1:{port};")
        file.write_text(NGINX.format(scratch=scratch, block=block))
        return ["/usr/sbin/nginx", "-e", f"{scratch}/nginx.log", "-c", str(file)]
    assert "http://example.org {" in block
    block = block.replace("http://example.org {", f"http://127.0.0.1:{port} {{\nbind 127.0.0.1")
    file.write_text(CADDY.format(block=block))
    return ["/usr/bin/caddy", "run", "--config", str(file), "--adapter", "caddyfile"]


def end_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def answer(port, path, headers):
    for attempt in range(100):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request("GET", path, headers=headers)
            break
        except ConnectionRefusedError:
            time.sleep(0.1)
    else:
        sys.exit("the server does not answer")
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return {
        "status": response.status,
        "headers": {name.lower(): value for name, value in response.getheaders()},
        "sha256": hashlib.sha256(body).hexdigest(),
    }


def main():
    server, www, configuration, scratch = sys.argv[1:]
    requests = json.load(sys.stdin)
    port = free_port()
    block = pathlib.Path(configuration).read_text()
    log = open(pathlib.Path(scratch, "server.log"), "w")
    child = subprocess.Popen(
        command(server, www, block, scratch, port), stdout=log, stderr=log,
        env={**os.environ, "HOME": scratch, "XDG_DATA_HOME": scratch, "XDG_CONFIG_HOME": scratch},
        preexec_fn=end_with_parent)
    try:
        answers = [answer(port, path, headers) for path, headers in requests]
    finally:
        child.terminate()
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()
    json.dump(answers, sys.stdout)


main()
