#!/usr/bin/env python3
"""Write raw.sip in the shapes in which tools print SIP messages.

    make.py            write raw.tsv, NAME.txt and NAME.tsv for every shape, mixed.*
    make.py NAME ...   only these shapes
    make.py --pcap F   the same messages as a capture file, for the real tools
    make.py --real     hold the shapes against the real tcpdump, ngrep and tshark

A shape is a function that fills a Sheet.  It marks each status line that it
writes, so what a reader must find is known without reading anything back.

Two values in raw.sip are chosen: the nonce of the 401 and the branch of BYE are
such that the UDP checksum before the response ends in a TAB and in an LF, which
tcpdump -A prints as they are.
"""
import os
import re
import struct
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone

HERE = os.path.dirname(os.path.abspath(__file__))
CRLF = b"\r\n"
DESK, PROXY = "192.0.2.10", "198.51.100.5"
START = datetime(2026, 1, 15, 10, 0, 0, 112358, timezone.utc)
# milliseconds after START at which each message of raw.sip passed
PASSED = (0, 11, 14, 29, 2000, 2009, 2011, 2014, 2023, 2391, 2874, 3377,
          5120, 5123, 9040, 9042, 15500, 15519, 17250)


# ---------------------------------------------------------------- messages

class Message:
    """One message of raw.sip: its bytes, its lines, and what they say."""

    LONG = {"v": "via", "f": "from", "t": "to", "i": "call-id", "l": "content-length"}

    def __init__(self, number, raw):
        self.number = number                     # from 0
        self.raw = raw
        self.when = START + timedelta(milliseconds=PASSED[number])
        head, _, self.body = raw.partition(CRLF + CRLF)
        self.start, *self.fields = head.split(CRLF)
        self.head = [self.start] + self.fields   # lines; a folded one stays two
        values = {}
        for line in re.sub(rb"\r\n[ \t]+", b" ", head).split(CRLF)[1:]:
            name, value = line.decode().split(":", 1)
            name = name.lower()
            values.setdefault(self.LONG.get(name, name), value.strip())
        self.values = values
        self.call_id = values["call-id"]
        self.cseq, self.method = values["cseq"].split()
        self.branch = re.search("branch=([^;]+)", values["via"]).group(1)
        tag = re.search("tag=([^;]+)", values["to"])
        self.to_tag = tag.group(1) if tag else ""
        self.is_response = self.start.startswith(b"SIP/2.0")
        self.code = int(self.start[8:11]) if self.is_response else 0
        self.phrase = self.start[12:].decode() if self.is_response else ""
        ours = DESK in values["via"].split(";")[0]
        self.sent = ours != self.is_response     # by the caller
        self.source = DESK if self.sent else PROXY
        self.target = PROXY if self.sent else DESK

    @property
    def lines(self):
        """Head, the blank line, and the lines of the body, without line ends."""
        body = self.body.split(CRLF)
        return self.head + [b""] + (body[:-1] if not body[-1] else body)

    def time(self, form="%Y/%m/%d %H:%M:%S.%f"):
        """The time; %3 in the form stands for milliseconds."""
        form = form.replace("%3", "%03d" % (self.when.microsecond // 1000))
        return self.when.strftime(form).encode()

    def identity(self):
        return self.call_id, self.cseq, self.method, self.branch, self.to_tag, self.code


def read_messages(data):
    """Split raw.sip, whose messages follow each other directly, by Content-Length."""
    found = []
    while data:
        end = data.index(CRLF + CRLF) + 4
        length = re.search(rb"\r\n(?:Content-Length|l): (\d+)\r\n", data[:end])
        end += int(length.group(1))
        found.append(Message(len(found), data[:end]))
        data = data[end:]
    return found


def code_class(code):
    return ("provisional", "success", "redirection", "client-error", "server-error",
            "global-failure")[code // 100 - 1]


def outcome(code):
    if code in (401, 407, 494):
        return "challenge"
    if code == 487:
        return "cancelled"
    if code in (480, 486, 600, 603, 607, 608):
        return "declined"
    return ("provisional", "success", "redirect", "failure", "failure", "failure")[code // 100 - 1]


# ---------------------------------------------------------------- sheets

ALL = ("method", "cseq", "call_id", "identity")
NOTHING = ()


class Sheet:
    """The text of a shape, and the status lines in it."""

    def __init__(self, messages=()):
        self.messages = messages
        self.data = bytearray()
        self.marks = []                          # (offset, message, known, copy, phrase)

    def put(self, *parts):
        for part in parts:
            self.data += part.encode() if isinstance(part, str) else part

    def mark(self, message, known=ALL, copy=False, phrase=None):
        """A status line of the message begins here.

        known: which facts beside code and phrase the shape holds for it;
        copy: the tool prints the same message a second time;
        phrase: as the shape shows it, where that differs.
        """
        if message.is_response:
            self.marks.append((len(self.data), message, known, copy, phrase))

    def status(self, message, *parts, **how):
        self.mark(message, **how)
        self.put(*parts)

    def message(self, message, prefix=b"", end=b"\n", first=None, known=ALL, copy=False, line=None):
        """All lines of a message; first: the prefix of the start line, where it differs."""
        for index, text in enumerate(message.lines):
            self.put(prefix if index or first is None else first)
            if index == 0:
                self.mark(message, known, copy)
            self.put(line(text) if line else text, end)

    def sheet(self, other):
        """Another sheet at the end of this one."""
        here = len(self.data)
        self.put(other.data)
        self.marks += [(here + offset, *rest) for offset, *rest in other.marks]

    def records(self):
        seen, rows, copies = set(), [], []
        for offset, message, known, copy, phrase in sorted(self.marks, key=lambda mark: mark[0]):
            again = "identity" in known and message.identity() in seen
            if "identity" in known:
                seen.add(message.identity())
            row = [self.data.count(b"\n", 0, offset) + 1, message.code,
                   message.phrase if phrase is None else phrase,
                   code_class(message.code), outcome(message.code),
                   message.method if "method" in known else "",
                   message.cseq if "cseq" in known else "",
                   message.call_id if "call_id" in known else "", int(again)]
            rows.append(row)
            if copy:
                copies.append(row[0])
        return rows, copies


def tsv(rows):
    return "".join("\t".join(str(field) for field in row) + "\n" for row in rows)


# ---------------------------------------------------------------- packets

def checksum(data):
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data)) if len(data) % 2 == 0 \
        else sum(struct.unpack("!%dH" % (len(data) // 2 + 1), data + b"\0"))
    while total >> 16:
        total = (total & 0xffff) + (total >> 16)
    return ~total & 0xffff


def packet(message):
    """The message as an IP packet."""
    source, target = (bytes(map(int, a.split("."))) for a in (message.source, message.target))
    size = len(message.raw) + 8
    udp = struct.pack("!HHHH", 5060, 5060, size, 0)
    sum_udp = checksum(source + target + struct.pack("!HH", 17, size) + udp + message.raw)
    udp = udp[:6] + struct.pack("!H", sum_udp)
    ip = struct.pack("!BBHHHBBH", 0x45, 0, size + 20, 0x4000 + message.number, 0, 64, 17, 0)
    ip = ip[:10] + struct.pack("!H", checksum(ip + source + target)) + source + target
    return ip + udp + message.raw


ETHERNET = bytes.fromhex("02005e0000020200 5e000001 0800")


def pcap(messages):
    out = struct.pack("<IHHIIII", 0xa1b2c3d4, 2, 4, 0, 0, 65535, 1)
    for message in messages:
        frame = ETHERNET + packet(message)
        out += struct.pack("<IIII", int(message.when.timestamp()), message.when.microsecond,
                           len(frame), len(frame)) + frame
    return out


# ---------------------------------------------------------------- shapes
#
# SHAPES maps a name to its function; the name is the file's.  Shapes that hold
# nothing but hexadecimal (ngrep-x, tcpdump-XX, tshark-follow-hex) expect no
# records: a reader may decode them or find nothing in them.  tcpdump-X also
# prints the start line, which is expected.

SHAPES = {}


def shape(name):
    def enter(function):
        SHAPES[name] = function
        return function
    return enter


def chosen(out, *numbers):
    """Some of the messages, where a tool shows only these or the others are more of the same."""
    return [message for message in out.messages if message.number in numbers]


def endpoints(message, arrow=" -> "):
    return "%s:5060%s%s:5060" % (message.source, arrow, message.target)


def dotted(data, keep=b""):
    """Octets that are not printable ASCII become dots."""
    return bytes(c if 32 <= c < 127 or c in keep else 46 for c in data)


# -- captures: ngrep, tcpdump, tshark, sngrep, sipgrep

NGREP_HEAD = "input: shapes.pcap\nfilter: ((ip || ip6) || (vlan && (ip || ip6)))\n"


def ngrep_line(message, tail=""):
    return "U %s %s%s\n" % (message.time().decode(), endpoints(message),
                            tail or " #%d" % (message.number + 1))


@shape("raw-stream")
def raw_stream(out):
    """The octets of a stream: messages, and between them what keeps a connection alive."""
    out.put(CRLF, CRLF)
    for message in out.messages:
        out.status(message, message.raw)
        out.put((b"", CRLF, CRLF + CRLF, b"\0\0\0\0", b"jaK\0")[message.number % 5])


@shape("ngrep-byline")
def ngrep_byline(out):
    """ngrep -t -W byline: the CR of each line end is a dot, so the blank line is a lone dot."""
    out.put(NGREP_HEAD)
    for message in out.messages:
        out.put("####\n" if message.number == 13 else "#\n")   # three packets that were not SIP
        out.put(ngrep_line(message))
        out.mark(message)
        out.put(dotted(message.raw, b"\n"), "\n")
    out.put("exit\n")


@shape("ngrep-normal")
def ngrep_normal(out):
    """ngrep -t: two blanks, 75 octets a row, CRLF as two dots, the last row padded."""
    out.put(NGREP_HEAD)
    for message in out.messages:
        out.put("#\n", ngrep_line(message))
        text = dotted(message.raw)
        for at in range(0, len(text), 75):
            out.put("  ")
            if at == 0:
                out.mark(message)
            out.put(text[at:at + 75].ljust(75), "\n")
    out.put("exit\n")


@shape("ngrep-none")
def ngrep_none(out):
    """ngrep -W none: the whole message on one line, CRLF as two dots."""
    out.put(NGREP_HEAD)
    for message in out.messages:
        out.put("#\n", "U %s #%d\n" % (endpoints(message), message.number + 1))
        out.status(message, dotted(message.raw), "\n")
    out.put("exit\n")


@shape("ngrep-single")
def ngrep_single(out):
    """ngrep -W single -T: addresses and message on one line."""
    out.put(NGREP_HEAD)
    before = START - timedelta(microseconds=24724)
    for message in out.messages:
        out.put("#\n", "U +%.6f %s " % ((message.when - before).total_seconds(), endpoints(message)))
        out.status(message, dotted(message.raw), "\n")
        before = message.when
    out.put("exit\n")


@shape("ngrep-x")
def ngrep_x(out):
    """ngrep -t -x -n 10: hexadecimal only; the text column never holds a whole status line."""
    out.put(NGREP_HEAD)
    for message in out.messages[:10]:
        out.put("#\n", ngrep_line(message))
        for at in range(0, len(message.raw), 16):
            row = message.raw[at:at + 16]
            cells = ["%02x " % c for c in row] + ["   "] * (16 - len(row))
            out.put("  ", "".join(cells[:8]), "   ", "".join(cells[8:]), "   ", dotted(row).ljust(16), "\n")
    out.put("exit\n")


def tcpdump_time(message):
    return message.time("%H:%M:%S.%f").decode()


def tcpdump_summary(message, port="5060"):
    return "%s IP %s.%s > %s.%s: " % (tcpdump_time(message), message.source, port,
                                      message.target, port)


def tcpdump_verbose(message, checked=""):
    """The two lines of -v before the message."""
    return "%s IP (tos 0x0, ttl 64, id %d, offset 0, flags [none], proto UDP (17), length %d)\n" \
        "    %s.5060 > %s.5060: %sSIP, length: %d\n" % (
            tcpdump_time(message), 0x4000 + message.number, len(message.raw) + 28,
            message.source, message.target, checked, len(message.raw))


def tcpdump_ascii(out, message, copy=False):
    """-A: the octets of the IP and UDP headers, too, are shown as text."""
    def text(data):
        return bytes(c if 32 <= c < 127 or c in b"\t\n" else 46 for c in data)
    octets = packet(message)
    out.put(text(octets[:28]))
    out.mark(message, copy=copy)
    out.put(text(octets[28:].replace(CRLF, b"\n")), "\n")


@shape("tcpdump-line")
def tcpdump_line(out):
    """tcpdump -n: the start line and nothing else."""
    for message in out.messages:
        out.put(tcpdump_summary(message), "SIP: ")
        out.status(message, message.start, "\n", known=NOTHING)


@shape("tcpdump-v")
def tcpdump_v(out):
    """tcpdump -n -v: every line after a TAB."""
    for message in out.messages:
        out.put(tcpdump_verbose(message))
        out.message(message, b"\t")


@shape("tcpdump-A")
def tcpdump_a(out):
    """tcpdump -n -A: the summary's status line again in the payload; counted there."""
    for message in out.messages:
        out.put(tcpdump_summary(message), "SIP: ", message.start, "\n")
        tcpdump_ascii(out, message)


@shape("tcpdump-vvv-A")
def tcpdump_vvv_a(out):
    """tcpdump -n -vvv -A: each message decoded after TABs, then again as text."""
    for message in out.messages:
        out.put(tcpdump_verbose(message, "[udp sum ok] "))
        out.message(message, b"\t")
        tcpdump_ascii(out, message, copy=True)


def tcpdump_hex(out, octets):
    for at in range(0, len(octets), 16):
        row = octets[at:at + 16]
        pairs = " ".join(row[i:i + 2].hex() for i in range(0, len(row), 2))
        text = bytes(c if 33 <= c < 127 else 46 for c in row)
        out.put("\t0x%04x:  %s  " % (at, pairs.ljust(39)), text, "\n")


@shape("tcpdump-X")
def tcpdump_x(out):
    """tcpdump -n -X -c 10: the summary holds the status line, the payload is hexadecimal."""
    for message in out.messages[:10]:
        out.put(tcpdump_summary(message), "SIP: ")
        out.status(message, message.start, "\n", known=NOTHING)
        tcpdump_hex(out, packet(message))


@shape("tcpdump-XX")
def tcpdump_xx(out):
    """tcpdump -n -XX -c 10 on another port: hexadecimal only."""
    for message in out.messages[:10]:
        out.put(tcpdump_summary(message, "5080"), "UDP, length %d\n" % len(message.raw))
        tcpdump_hex(out, ETHERNET + packet(message).replace(b"\x13\xc4\x13\xc4", b"\x13\xd8\x13\xd8", 1))


# -- tshark: summary, follow, and the tree of -V, json and pdml

@shape("tshark-summary")
def tshark_summary(out):
    """tshark: the method stands only beside some answers; a sipfrag is no response."""
    for message in out.messages:
        kind = {b"v=0": "SIP/SDP", b"SIP": "SIP/sipfrag"}.get(message.body[:3], "SIP")
        left = "%5d %10.6f %12s → %-12s %s %d " % (
            message.number + 1, (message.when - START).total_seconds(),
            message.source, message.target, kind, len(message.raw) + 42)
        binding = "  (1 binding)" if message.number in (0, 2, 3) else ""
        if message.is_response:
            final = message.code == 200
            out.put(left)
            out.status(message, "Status: %d %s" % (message.code, message.phrase),
                       " (%s)" % message.method if final else "", binding, " | \n",
                       known=("method",) if final else NOTHING)
        else:
            words = message.start.decode().split()
            out.put(left, "Request: %s %s" % (words[0], words[1]), binding, " | ",
                    ", with Sipfrag(SIP/2.0 100 Trying)" if kind == "SIP/sipfrag" else "", "\n")


@shape("tshark-fields")
def tshark_fields(out):
    """tshark -T fields -e frame.number -e sip.Request-Line -e sip.Status-Line -e sip.CSeq."""
    for message in out.messages:
        out.put("%d\t" % (message.number + 1))
        if not message.is_response:
            out.put(message.start, "\t\t")
        else:
            out.put("\t")
            out.status(message, message.start, "\t", known=("method", "cseq"))
        out.put("%s %s\n" % (message.cseq, message.method))


FOLLOW = "\n" + "=" * 67 + "\nFollow: udp,%s\nFilter: udp.stream eq 0\n" \
    "Node 0: 192.0.2.10:5060\nNode 1: 198.51.100.5:5060\n"


@shape("tshark-follow")
def tshark_follow(out):
    """tshark -q -z follow,udp,ascii,0: an octet count, after a TAB in the other direction."""
    out.put(FOLLOW % "ascii")
    for message in out.messages:
        out.put("" if message.sent else "\t", "%d\n" % len(message.raw))
        out.status(message, message.raw, "\n")
    out.put("=" * 67, "\n")


@shape("tshark-follow-hex")
def tshark_follow_hex(out):
    """tshark -c 10 -q -z follow,udp,hex,0: hexadecimal only."""
    out.put(FOLLOW % "hex")
    offsets = {True: 0, False: 0}
    for message in out.messages[:10]:
        for at in range(0, len(message.raw), 16):
            row = message.raw[at:at + 16]
            cells = ["%02x " % c for c in row] + ["   "] * (16 - len(row))
            text = dotted(row)
            if len(text) > 8:
                text = text[:8] + b" " + text[8:]
            out.put("" if message.sent else "\t", "%08X  " % (offsets[message.sent] + at),
                    "".join(cells[:8]), " ", "".join(cells[8:]), " ", text.rstrip(), "\n")
        offsets[message.sent] += len(message.raw)
    out.put("=" * 67, "\n")


class Node:
    """A field of tshark's tree: its name, its label before the value, its octets."""

    def __init__(self, name, label, show, pos, raw, hidden=False, made=False, text=None, size=None):
        self.name, self.show, self.pos, self.raw = name, show, pos, raw
        self.label = (label + ": " + show if text is None else text)
        self.hidden, self.made = hidden, made    # made: not in the packet, shown in brackets
        self.size = len(raw) if size is None else size
        self.children = []

    def add(self, *nodes):
        self.children += nodes
        return self


class Proto(Node):
    pass


def find(raw, value, pos, name, label, **how):
    """The node of a value that stands in raw, which begins at pos."""
    at = raw.index(value.encode())
    return Node(name, label, value, pos + at, value.encode(), **how)


HEADER_LONG = {"v": "Via", "f": "From", "t": "To", "i": "Call-ID", "l": "Content-Length", "m": "Contact"}


def uri_node(raw, pos, name, label, part, label_part, uri):
    node = find(raw, uri, pos, name, label)
    at = raw.index(uri.encode())
    user, host, port, parameter = re.match(r"sip:(?:([^@]+)@)?([^:;]+)(?::(\d+))?(?:;(.*))?$", uri).groups()
    inner, base = raw[at + 4:], pos + at + 4
    for value, field, word in ((user, "user", "User Part"), (host, "host", "Host Part"),
                               (port, "port", "Host Port"), (parameter, "param", "URI parameter")):
        if value:
            skip = inner.index(value.encode())
            node.add(Node(part + "." + field, label_part + " " + word, value, base + skip, value.encode()))
    return node


AUTH = (("username", "Username", "username"), ("realm", "Realm", "realm"), ("nonce", "Nonce Value", "nonce"),
        ("uri", "Authentication URI", "uri"), ("response", "Digest Authentication Response", "digest.response"),
        ("algorithm", "Algorithm", "algorithm"), ("cnonce", "CNonce Value", "cnonce"), ("qop", "QOP", "qop"),
        ("nc", "Nonce Count", "nc"))


def header_nodes(field, pos):
    """The nodes of one header field; field ends with its CRLF."""
    short, value = field[:-2].decode().split(": ", 1)
    name = HEADER_LONG.get(short, short)
    top = Node("sip." + name, short, value, pos, field, text=field[:-2].decode().replace("\r\n", "\\r\\n"))
    nodes = [top]
    if name == "Via":
        host, port, branch = re.match(r"SIP/2.0/UDP ([^:]+):(\d+);branch=([^;]+)", value).groups()
        top.add(find(field, "UDP", pos, "sip.Via.transport", "Transport"),
                find(field, host, pos, "sip.Via.sent-by.address", "Sent-by Address"),
                find(field, port, pos, "sip.Via.sent-by.port", "Sent-by port"),
                find(field, branch, pos, "sip.Via.branch", "Branch"))
        for parameter, label in (("rport", "RPort"), ("received", "Received")):
            found = re.search(";(%s)(?:=([^;]+))?" % parameter, value)
            if found:
                group = 2 if found.group(2) else 1
                text = found.group(group)
                top.add(Node("sip.Via." + parameter, label, text,
                             pos + len(short) + 2 + found.start(group), text.encode()))
    elif name in ("From", "To"):
        low = name.lower()
        display, uri, tag = re.match(r'(?:("[^"]*") )?<(.*?)>(?:;tag=(.*))?$', value).groups()
        if display:
            top.add(find(field, display, pos, "sip.%s.display.info" % low, "SIP %s display info" % low),
                    find(field, display, pos, "sip.display.info", "SIP Display info", hidden=True))
        label = "SIP %s address" % low
        top.add(uri_node(field, pos, "sip.%s.addr" % low, label, "sip." + low, label, uri))
        if tag:
            top.add(find(field, tag, pos, "sip.%s.tag" % low, "SIP %s tag" % low),
                    find(field, tag, pos, "sip.tag", "SIP tag", hidden=True))
    elif name == "Call-ID":
        nodes.append(Node("sip.call_id_generated", "Generated Call-ID", value, pos, field, made=True))
    elif name == "CSeq":
        number, method = value.split()
        top.add(find(field, number, pos, "sip.CSeq.seq", "Sequence Number"),
                find(field, method, pos, "sip.CSeq.method", "Method"))
    elif name == "Contact":
        uri = re.match("<(.*?)>", value).group(1)
        top.add(uri_node(field, pos, "sip.contact.uri", "Contact URI", "sip.contact", "Contact URI", uri))
        if "expires=" in value:
            parameter = value.split(";", 1)[1]
            top.add(find(field, parameter, pos, "sip.contact.parameter", "Contact parameter"))
    elif name in ("Route", "Record-Route"):
        uri = value[1:-1]
        top.add(uri_node(field, pos, "sip.%s.uri" % name, name + " URI", "sip." + name, name, uri))
    elif name.endswith(("Authenticate", "Authorization")):
        top.add(find(field, "Digest", pos, "sip.auth.scheme", "Authentication Scheme"))
        for found in re.finditer(r'(\w+)=("[^"]*"|[^,\r]+)', value):
            label, part = [row[1:] for row in AUTH if row[0] == found.group(1)][0]
            top.add(Node("sip.auth." + part, label, found.group(2),
                         pos + len(short) + 2 + found.start(2), found.group(2).encode()))
        nodes.append(Node("sip.auth", "", field.decode(), pos, field, hidden=True,
                          text="Authentication: " + field.decode().replace("\r\n", "\\r\\n")))
    elif name == "Reason":
        top.add(find(field, "Q.850", pos, "sip.reason_protocols", "Reason protocols"),
                find(field, "17", pos, "sip.reason_cause_q850", "Cause", text="Cause: User busy (17)"),
                find(field, "User busy", pos, "sip.reason_text", "Text"))
    elif name == "Retry-After":                  # tshark does not know the comment
        top.show, top.label = "0", "Retry-After: 0"
        wrong = "Invalid retry_after value"
        top.add(Node("_ws.expert", "", None, pos, b"", made=True, text="Expert Info (Note/Malformed): " + wrong).add(
            Node("sip.retry_after.invalid", "", "", 0, b"", made=True, text=wrong),
            Node("_ws.expert.message", "", wrong, 0, b"", hidden=True, text="Message: " + wrong),
            Node("_ws.expert.severity", "", "4194304", 0, b"", made=True, text="Severity level: Note"),
            Node("_ws.expert.group", "", "117440512", 0, b"", made=True, text="Group: Malformed")),
            Proto("_ws.malformed", "", None, pos, b"", hidden=True, text="Malformed Packet"))
    return nodes


FORMATS = {"0": "ITU-T G.711 PCMU", "8": "ITU-T G.711 PCMA", "101": "DynamicRTP-Type-101"}


def sdp_nodes(body, pos, call_id):
    top = Proto("sdp", "", None, pos, body, text="Session Description Protocol")
    at = pos
    for line in body.split(CRLF)[:-1]:
        kind, value = line.decode().split("=", 1)
        name, label = {"v": ("sdp.version", "Session Description Protocol Version (v)"),
                       "o": ("sdp.owner", "Owner/Creator, Session Id (o)"),
                       "s": ("sdp.session_name", "Session Name (s)"),
                       "c": ("sdp.connection_info", "Connection Information (c)"),
                       "t": ("sdp.time", "Time Description, active time (t)"),
                       "m": ("sdp.media", "Media Description, name and address (m)"),
                       "a": ("sdp.media_attr", "Media Attribute (a)")}[kind]
        node = Node(name, label, value, at, line)
        parts = []
        words = re.split("[ :/]", value) if kind == "a" else value.split(" ")
        if kind == "o":
            parts = zip(words, ("username", "sessionid", "version", "network_type", "address_type", "address"),
                        ("Owner Username", "Session ID", "Session Version", "Owner Network Type",
                         "Owner Address Type", "Owner Address"), ["sdp.owner."] * 6)
        elif kind == "c":
            parts = zip(words, ("network_type", "address_type", "address"),
                        ("Connection Network Type", "Connection Address Type", "Connection Address"),
                        ["sdp.connection_info."] * 3)
        elif kind == "t":
            parts = zip(words, ("start", "stop"), ("Session Start Time", "Session Stop Time"), ["sdp.time."] * 2)
        elif kind == "a" and len(words) > 1:
            parts = zip(words, ("media_attribute.field", "media.format", "mime.type", "sample_rate"),
                        ("Media Attribute Fieldname", "Media Format", "MIME Type", "Sample Rate"), ["sdp."] * 4)
        elif kind == "m":
            parts = [(words[0], "media", "Media Type", "sdp.media."),
                     (words[1], "port_string", "Media Port", "sdp.media."),
                     (words[1], "port", "Media Port", "sdp.media."),
                     (words[2], "proto", "Media Protocol", "sdp.media.")]
            parts += [(word, "format", "Media Format", "sdp.media.") for word in words[3:]]
        skip, last = 2, None
        for word, part, text, family in parts:
            if part == "port":                   # the same octets as port_string
                skip = last
            last = skip
            child = Node(family + part, text, word, at + skip, word.encode(), hidden=part == "port_string")
            if part == "format" and kind == "m":
                child.show, child.label = FORMATS[word], text + ": " + FORMATS[word]
            node.add(child)
            skip += len(word) + 1
        top.add(node)
        at += len(line) + 2
    return top.add(Node("sip.call_id_generated", "Generated Call-ID", call_id, pos, b"", made=True))


def tree(message, messages):
    """tshark's tree of a message."""
    raw, base = message.raw, 42                  # after Ethernet, IP, UDP
    words = message.start.decode().split(" ")
    top = Proto("sip", "", None, base, raw, text="Session Initiation Protocol (%s)" % (message.code or words[0]))
    if message.is_response:
        start = Node("sip.Status-Line", "Status-Line", message.start.decode(), base, message.start)
        start.add(Node("sip.Status-Code", "Status-Code", words[1], base + 8, words[1].encode()))
    else:
        start = Node("sip.Request-Line", "Request-Line", message.start.decode(), base, message.start)
        start.add(Node("sip.Method", "Method", words[0], base, words[0].encode()),
                  uri_node(message.start, base, "sip.r-uri", "Request-URI", "sip.r-uri", "Request-URI", words[1]))
    start.add(Node("sip.resend", "Resent Packet", "0", base, b"", made=True, text="Resent Packet: False"))
    wanted = message.values["cseq"].replace("ACK", "INVITE")
    asked = [m for m in messages[:message.number] if not m.is_response and m.values["cseq"] == wanted
             and m.call_id == message.call_id]
    if asked and (message.is_response or message.method == "ACK"):
        start.add(Node("sip.response-request", "Request Frame", str(asked[0].number + 1), base, b"", made=True),
                  Node("sip.response-time", "Response Time (ms)",
                       str(PASSED[message.number] - PASSED[asked[0].number]), base, b"", made=True))
    if asked and message.is_response and message.method == "BYE":
        start.add(Node("sip.release-time", "Release Time (ms)", start.children[-1].show, base, b"", made=True))
    pos = base + len(message.start) + 2
    head = raw[len(message.start) + 2:len(raw) - len(message.body)]
    fields = Node("sip.msg_hdr", "", raw[len(message.start) + 2:].decode(), pos, head, text="Message Header")
    for field in re.findall(rb"[^\r]+(?:\r\n[ \t][^\r]+)*\r\n", head):
        fields.add(*header_nodes(field, pos))
        pos += len(field)
    top.add(start, fields)
    if message.body:
        pos += 2
        body = Node("sip.msg_body", "", "", pos, b"", text="Message Body", size=len(message.body))
        if message.body.startswith(b"SIP"):
            line = message.body[:-2]
            body.add(Proto("sipfrag", "", None, pos, message.body, text="Sipfrag").add(
                Node("sipfrag.line", "", line.decode(), pos, line, text=line.decode())))
        else:
            body.add(sdp_nodes(message.body, pos, message.call_id))
        top.add(body)
    return top


def tshark_lower(message, messages):
    """The frame as tshark -V shows it above SIP."""
    octets = packet(message)
    size, previous = len(octets) + 14, messages[max(message.number - 1, 0)]
    elapsed, since = message.when - START, message.when - previous.when
    layers = "sip" + {b"v=0": ":sdp", b"SIP": ":sipfrag"}.get(message.body[:3], "")
    nano = lambda delta: "%d.%06d000" % divmod(round(delta.total_seconds() * 1000000), 1000000)
    mac = lambda last: "02:00:5e:00:00:0%d (02:00:5e:00:00:0%d)" % (last, last)
    flags = lambda last: """\
        Address: %s
        .... ..1. .... .... .... .... = LG bit: Locally administered address (this is NOT the factory default)
        .... ...0 .... .... .... .... = IG bit: Individual address (unicast)
""" % mac(last)
    return """\
Frame {number}: {size} bytes on wire ({bits} bits), {size} bytes captured ({bits} bits)
    Encapsulation type: Ethernet (1)
    Arrival Time: {arrival}000 UTC
    [Time shift for this packet: 0.000000000 seconds]
    Epoch Time: {epoch} seconds
    [Time delta from previous captured frame: {since} seconds]
    [Time delta from previous displayed frame: {since} seconds]
    [Time since reference or first frame: {elapsed} seconds]
    Frame Number: {number}
    Frame Length: {size} bytes ({bits} bits)
    Capture Length: {size} bytes ({bits} bits)
    [Frame is marked: False]
    [Frame is ignored: False]
    [Protocols in frame: eth:ethertype:ip:udp:{layers}]
Ethernet II, Src: {mac1}, Dst: {mac2}
    Destination: {mac2}
{flags2}    Source: {mac1}
{flags1}    Type: IPv4 (0x0800)
Internet Protocol Version 4, Src: {source}, Dst: {target}
    0100 .... = Version: 4
    .... 0101 = Header Length: 20 bytes (5)
    Differentiated Services Field: 0x00 (DSCP: CS0, ECN: Not-ECT)
        0000 00.. = Differentiated Services Codepoint: Default (0)
        .... ..00 = Explicit Congestion Notification: Not ECN-Capable Transport (0)
    Total Length: {ip_size}
    Identification: 0x{id:04x} ({id})
    000. .... = Flags: 0x0
        0... .... = Reserved bit: Not set
        .0.. .... = Don't fragment: Not set
        ..0. .... = More fragments: Not set
    ...0 0000 0000 0000 = Fragment Offset: 0
    Time to Live: 64
    Protocol: UDP (17)
    Header Checksum: 0x{ip_sum} [validation disabled]
    [Header checksum status: Unverified]
    Source Address: {source}
    Destination Address: {target}
User Datagram Protocol, Src Port: 5060, Dst Port: 5060
    Source Port: 5060
    Destination Port: 5060
    Length: {udp_size}
    Checksum: 0x{udp_sum} [unverified]
    [Checksum Status: Unverified]
    [Stream index: 0]
    [Timestamps]
        [Time since first frame: {elapsed} seconds]
        [Time since previous frame: {since} seconds]
    UDP payload ({payload} bytes)
""".format(number=message.number + 1, size=size, bits=size * 8, layers=layers,
           arrival=message.time("%b %d, %Y %H:%M:%S.%f").decode(),
           epoch=nano(message.when - datetime(1970, 1, 1, tzinfo=timezone.utc)),
           since=nano(since), elapsed=nano(elapsed), mac1=mac(1), mac2=mac(2), flags1=flags(1), flags2=flags(2),
           source=message.source, target=message.target, ip_size=len(octets), id=0x4000 + message.number,
           ip_sum=octets[10:12].hex(), udp_sum=octets[26:28].hex(), udp_size=len(octets) - 20,
           payload=len(octets) - 28)


@shape("tshark-V")
def tshark_v(out):
    """tshark -V: the status line within the tree, title and Status-Code beside it."""
    def show(node, depth, message):
        if node.hidden:
            return
        text = "[%s]" % node.label if node.made else node.label
        out.put("    " * depth)
        if node.name == "sip.Status-Line":
            out.put("Status-Line: ")
            out.status(message, node.show, "\n")
        else:
            out.put(text, "\n")
        for child in node.children:
            show(child, depth + 1, message)
    for message in out.messages:
        out.put(tshark_lower(message, out.messages))
        show(tree(message, out.messages), 0, message)
        out.put("\n")


TREES = (1, 5, 8, 9, 10, 11, 14, 15, 18)          # the messages shown as json and pdml


def json_text(text):
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\r", "\\r").replace("\n", "\\n")


@shape("tshark-json")
def tshark_json(out):
    """tshark -T json -J sip: CRLF as escapes; msg_hdr repeats the header and the body."""
    def show(node, depth, message, last):
        pad, end = "  " * depth, "\n" if last else ",\n"
        if isinstance(node, Proto) and not node.children:
            out.put('%s"%s": "%s"' % (pad, node.name, node.label), end)
            return
        if isinstance(node, Proto):
            out.put('%s"%s": {\n' % (pad, node.name))
        elif node.show is not None and not (node.children and node.show == ""):
            out.put('%s"%s": "' % (pad, node.name))
            if node.name == "sip.Status-Line":
                out.mark(message)
            out.put(json_text(node.show), '"', ",\n" if node.children else end)
            if not node.children:
                return
            out.put('%s"%s_tree": {\n' % (pad, node.name))
        else:
            out.put('%s"%s": {\n' % (pad, node.name))
        for child in node.children:
            show(child, depth + 1, message, child is node.children[-1])
        out.put(pad, "}", end)
    out.put("[\n")
    for message in chosen(out, *TREES):
        out.put('  {\n    "_index": "packets-2026-01-15",\n    "_type": "doc",\n    "_score": null,\n'
                '    "_source": {\n      "layers": {\n')
        for layer in ("frame", "eth", "ip", "udp"):
            out.put('        "%s": {\n          "filtered": "%s"\n        },\n' % (layer, layer))
        show(tree(message, out.messages), 4, message, True)
        out.put("      }\n    }\n  }", "\n" if message.number == TREES[-1] else ",\n")
    out.put("]\n")


def xml_text(text):
    for char, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;")):
        text = text.replace(char, name)
    return text


@shape("tshark-pdml")
def tshark_pdml(out):
    """tshark -T pdml -J sip: the status line twice on a line, CR and LF as they are in attributes."""
    def show(node, depth, message):
        pad = "  " * depth
        kind = "proto" if isinstance(node, Proto) else "field"
        out.put('%s<%s name="%s" showname="' % (pad, kind, node.name))
        if node.name == "sip.Status-Line":
            out.put("Status-Line: ")
            out.status(message, xml_text(node.show))
        else:
            out.put(xml_text(node.label))
        out.put('"', ' hide="yes"' if node.hidden else "", ' size="%d" pos="%d"' % (node.size, node.pos))
        if node.show is not None:
            out.put(' show="%s"' % xml_text(node.show))
            if node.raw or node.show == "":
                out.put(' value="%s"' % node.raw.hex())
        if not node.children:
            out.put("/>\n")
            return
        out.put(">\n")
        for child in node.children:
            show(child, depth + 1, message)
        out.put("%s</%s>\n" % (pad, kind))
    out.put('<?xml version="1.0" encoding="utf-8"?>\n'
            '<?xml-stylesheet type="text/xsl" href="pdml2html.xsl"?>\n'
            '<!-- You can find pdml2html.xsl in /usr/share/wireshark or at '
            'https://gitlab.com/wireshark/wireshark/-/raw/master/pdml2html.xsl. -->\n'
            '<pdml version="0" creator="wireshark/4.0.17" time="Thu Jan 15 11:00:00 2026" '
            'capture_file="shapes.pcap">\n')
    for message in chosen(out, *TREES):
        lower = tshark_lower(message, out.messages).split("\n")
        size, number = len(message.raw) + 42, message.number + 1
        fields = lambda name, label, text, value: out.put(
            '    <field name="%s" pos="0" show="%s" showname="%s" value="%s" size="%d"/>\n' % (
                name, text, label, value, size))
        out.put('<packet>\n  <proto name="geninfo" pos="0" showname="General information" size="%d">\n' % size)
        fields("num", "Number", number, "%x" % number)
        fields("len", "Frame Length", size, "%x" % size)
        fields("caplen", "Captured Length", size, "%x" % size)
        fields("timestamp", "Captured Time", lower[2].split(": ", 1)[1], lower[4].split()[2])
        out.put("  </proto>\n")
        for name, title, length, pos in (("frame", "Frame ", size, 0), ("eth", "Ethernet", 14, 0),
                                         ("ip", "Internet", 20, 14), ("udp", "User", 8, 34)):
            line = [text for text in lower if text.startswith(title)][0]
            out.put('  <proto name="%s" showname="%s" size="%d" pos="%d">\n'
                    '    <field name="filtered" value="%s" />\n  </proto>\n' % (name, line, length, pos, name))
        show(tree(message, out.messages), 1, message)
        out.put("</packet>\n\n\n")
    out.put("</pdml>\n")


# -- captures: sngrep, sipgrep

@shape("sngrep")
def sngrep(out):
    """sngrep, F2, .txt: dialogs one after the other, CRLF kept, separators LF."""
    for call_id in ("call-83b5@192.0.2.10", "reg-19e4@192.0.2.10", "call-7c21@192.0.2.10"):
        for message in (m for m in out.messages if m.call_id == call_id):
            out.put(message.time(), " ", endpoints(message), "\n")
            out.status(message, message.raw, "\n\n")


@shape("sipgrep")
def sipgrep(out):
    """sipgrep: the dots of ngrep, and colours between the version and the code."""
    for message in out.messages:
        out.put("U %s %s\n\n" % (message.time().decode(), endpoints(message)))
        lines = dotted(message.raw, b"\n").split(b"\n")
        if message.is_response:
            out.status(message, lines[0][:8], b"\x1b[1m\x1b[33m", lines[0][8:], b"\x1b[0m\n")
            lines = lines[1:]
        out.put(b"\n".join(lines), "\n\n")


# -- test tools: SIPp, sipsak

def sipp_time(message):
    return "%s\t%s\t%d.%06d" % (message.time("%Y-%m-%d").decode(), message.time("%H:%M:%S.%f").decode(),
                                message.when.timestamp(), message.when.microsecond)


@shape("sipp-messages")
def sipp_messages(out):
    """sipp -trace_msg: an unexpected message is logged twice."""
    for message in out.messages:
        out.put("----------------------------------------------- ", message.time("%Y-%m-%d %H:%M:%S.%f"), "\n")
        out.put("UDP message sent (%d bytes):\n\n" % len(message.raw) if message.sent else
                "UDP message received [%d] bytes :\n\n" % len(message.raw))
        out.status(message, message.raw, "\n")
        if message.code == 486:
            out.put("-----------------------------------------------\nUnexpected UDP message received:\n\n")
            out.status(message, message.raw, "\n", copy=True)


@shape("sipp-shortmsg")
def sipp_shortmsg(out):
    """sipp -trace_shortmsg: columns, the CSeq before the status line."""
    for message in out.messages:
        out.put(sipp_time(message), "\t%s\t%s\tCSeq:%s %s\t" % (
            "S" if message.sent else "R", message.call_id, message.cseq, message.method))
        out.status(message, message.start, "\n", known=("method", "cseq", "call_id"))


@shape("sipp-err")
def sipp_err(out):
    """sipp -trace_err: the closing quote is glued to the next time; '200' is no status line."""
    out.put("The following events occurred:\n")
    for message in chosen(out, 5, 17, 18):
        out.put(sipp_time(message), ": Aborting call on unexpected message for Call-Id '%s': while expecting '200' "
                "(index 4), received '" % message.call_id)
        out.status(message, message.raw, "'")
    out.put(sipp_time(out.messages[-1]), ": Failed to delete FD from epoll, errno = 1 (Operation not permitted)")


@shape("sipp-screen")
def sipp_screen(out):
    """sipp -trace_screen: codes, but no messages."""
    out.put("------------------------------ Scenario Screen -------- [1-9]: Change Screen --\n"
            "  Call rate (length)   Port   Total-time  Total-calls  Remote-host\n"
            "  10.0(0 ms)/1.000s   5060       3.12 s            1  198.51.100.5:5060(UDP)\n\n"
            "                                 Messages  Retrans   Timeout   Unexpected-Msg\n"
            "      INVITE ---------->         1         0         0                         \n")
    for code, count, unexpected in ((100, 1, 0), (180, 1, 0), (183, 2, 0), (200, 0, 1)):
        out.put("         %d <----------         %d         0         0         %d               \n" % (
            code, count, unexpected))
    out.put("         ACK ---------->         1         0                                   \n"
            "------------------------------ Test Terminated --------------------------------\n")


@shape("sipsak")
def sipsak(out):
    """sipsak -vvv: below the message its status line stands again, indented; that is no second response."""
    for request, response in ((0, 1), (2, 3)):
        request, response = out.messages[request], out.messages[response]
        out.put("\nrequest:\n", request.raw, "\nsend to: UDP:%s:5060\n\n" % PROXY)
        out.put("message received\nreceived from: UDP:%s:5060\n" % PROXY)
        out.status(response, response.raw, "\n\n")
        out.put("** reply received after %.3f ms **\n   " % (PASSED[response.number] - PASSED[request.number]),
                response.start, "\n")
        if response.code == 200:
            out.put("   final received\n")


@shape("sipsak-trace")
def sipsak_trace(out):
    """sipsak -T: one line for each hop."""
    for hop, message in enumerate(chosen(out, 5, 18)):
        out.put("%d: %s (%.3f ms) " % (hop, PROXY, 0.456 + hop))
        out.status(message, message.start, "\n", known=NOTHING)
    out.put("\twithout Contact header\n")


# -- servers: Asterisk

@shape("asterisk-console")
def asterisk_console(out):
    """sip set debug on: what is read, what is transmitted, and keep-alives between."""
    for message in out.messages:
        if message.number == 4:
            out.put("\n<--- SIP read from UDP:%s:5060 --->\njaK\n<------------->\n" % PROXY)
            out.put("\n<--- SIP read from UDP:%s:5060 --->\n\n<------------->\n"
                    "--- (0 headers 0 lines) Nat keepalive ---\n" % PROXY)
        asterisk_message(out, message)


def asterisk_message(out, message, prefix=b""):
    peer = "%s:5060" % PROXY
    body = message.lines[len(message.head) + 1:]
    def put(text):
        out.put(b"".join(prefix + line + b"\n" for line in text.encode().split(b"\n")[:-1]))
    if not message.sent:
        put("\n<--- SIP read from UDP:%s --->\n" % peer)
        out.message(message, prefix)
        put("<------------->\n--- (%d headers %d lines) ---\n" % (len(message.head), len(body)))
    elif message.is_response:
        put("\n<--- Transmitting (NAT) to %s --->\n" % peer)
        out.message(message, prefix)
        put("\n<------------>\n")
    else:
        put("Reliably Transmitting (NAT) to %s:\n" % peer)
        out.message(message, prefix)
        put("\n---\n")


@shape("asterisk-pjsip")
def asterisk_pjsip(out):
    """pjsip set logger on, at the console."""
    for message in out.messages:
        asterisk_pjsip_message(out, message, "", b"\n")


def asterisk_pjsip_message(out, message, prefix, end):
    out.put(prefix, "<--- %s SIP %s (%d bytes) %s UDP:%s:5060 --->\n" % (
        "Transmitting" if message.sent else "Received",
        "response" if message.is_response else "request", len(message.raw),
        "to" if message.sent else "from", PROXY))
    out.status(message, message.raw.replace(CRLF, end), "\n")
    if not message.raw.endswith(CRLF + CRLF):
        out.put("\n")


@shape("asterisk-full")
def asterisk_full(out):
    """/var/log/asterisk/full: the logger's prefix alone on a line, then the message."""
    for message in out.messages:
        out.put(message.time("[%Y-%m-%d %H:%M:%S,%3] "), "VERBOSE[13892]",
                "" if message.method == "REGISTER" else "[C-0000016a]", " chan_sip.c: ")
        asterisk_message(out, message)
        if message.number == 10:
            out.put(message.time("[%Y-%m-%d %H:%M:%S,%3] "),
                    "VERBOSE[13892][C-0000016a] app_dial.c: SIP/trunk-0000001f is making progress\n")


@shape("asterisk-timestamps")
def asterisk_timestamps(out):
    """The console with timestamps: on every line."""
    for message in out.messages:
        asterisk_message(out, message, message.time("[%b %d %H:%M:%S] "))


@shape("asterisk-pjsip-full")
def asterisk_pjsip_full(out):
    """pjsip set logger on, in a log file: CR kept; the phrase is the trunk's own."""
    for message in out.messages:
        if message.code == 100:
            message = Message(message.number, message.raw.replace(b"100 Trying", b"100 Telnyx Trying"))
        asterisk_pjsip_message(out, message, message.time("[%Y-%m-%d %H:%M:%S] ").decode()
                               + "VERBOSE[2152] res_pjsip_logger.c: ", CRLF)


# -- servers: FreeSWITCH and what else is built on sofia-sip

def sofia_head(message):
    return "%s %d bytes %s udp/[%s]:5060 at %s:\n" % (
        "send" if message.sent else "recv", len(message.raw),
        "to" if message.sent else "from", PROXY, message.time("%H:%M:%S.%f").decode())


@shape("freeswitch-old")
def freeswitch_old(out):
    """sofia siptrace of old, and TPORT_LOG: three blanks before every line."""
    for message in out.messages:
        out.put(sofia_head(message), "   ", "-" * 72, "\n")
        out.message(message, b"   ")
        out.put("   ", "-" * 72, "\n")


@shape("freeswitch")
def freeswitch(out):
    """sofia siptrace of FreeSWITCH 1.10."""
    for message in out.messages:
        out.put(sofia_head(message), "-" * 72, "\n")
        out.message(message)
        out.put("\n")


@shape("freeswitch-cli-colour")
def freeswitch_cli_colour(out):
    """fs_cli: escape sequences before every line."""
    for message in out.messages:
        colour = b"\x1b[32m" if message.sent else b"\x1b[m\x1b[m"
        out.put(colour, sofia_head(message), colour, "-" * 72, "\n")
        out.message(message, colour)
        out.put(colour, "\n")


@shape("sipify")
def sipify(out):
    """sipify.sh over sofia's trace of old: the Call-ID before every line."""
    for message in out.messages:
        prefix = message.call_id.encode() + b"    "
        out.put(message.call_id, " ", sofia_head(message), prefix, "-" * 72, "\n")
        out.message(message, prefix)
        out.put(prefix, "-" * 72, "\n")


@shape("sofia-debug")
def sofia_debug(out):
    """nta debug: tells of responses, holds none."""
    for message in out.messages:
        if message.is_response:
            out.put("nta.c:%s() nta: %s %d %s for %s (%s)\n" % (
                "6950 incoming_reply" if message.sent else "3328 agent_recv_response",
                "sent" if message.sent else "received", message.code, message.phrase,
                message.method, message.cseq))


@shape("drachtio")
def drachtio(out):
    """drachtio: a line with one blank ends the message, prose about it follows."""
    for message in out.messages:
        out.put(message.time("%Y-%m-%d %H:%M:%S.%f "), sofia_head(message).replace("udp/", "tcp/"))
        lines = message.lines if message.body else message.head
        for index, line in enumerate(lines):
            if index == 0:
                out.mark(message)
            out.put(line, "\n")
        out.put(" \n")
        if message.is_response and not message.sent:
            out.put(message.time("%Y-%m-%d %H:%M:%S.%f "), "nta.c:3388 agent_recv_response() nta: received %d %s for "
                    "%s (%s)\n" % (message.code, message.phrase, message.method, message.cseq))


# -- servers: Kamailio

@shape("kamailio-xlog")
def kamailio_xlog(out):
    """xlog with $mb: what the script prints, here in two ways."""
    for message in out.messages:
        if message.sent:
            out.put(" 0(7439) INFO: <script>: [%s] <= " % message.call_id)
            out.status(message, message.raw, "\n")
        else:
            out.put(" 0(7439) NOTICE: <script>: msg in: <[")
            out.status(message, message.raw, "]>\n")


@shape("kamailio-ddd")
def kamailio_ddd(out):
    """kamailio -ddd: the first 100 octets with CR and LF in hexadecimal, then pieces of what is sent on."""
    def log(level, place, text):
        out.put(" 7(7446) %s: %s: %s" % (level, place, text))
    for message in out.messages:
        cut = message.raw[:100]
        shown = b"".join(bytes([c]) if 32 <= c < 127 else b" %02X " % c for c in cut)
        log("DEBUG", "<core> [core/udp_server.c:543]", "udp_rcv_loop(): received on udp socket: (%d/%d/%d) [[" % (
            len(shown), len(cut), len(message.raw)))
        out.status(message, shown, "]]\n", known=NOTHING)
        if message.is_response:
            log("DEBUG", "<core> [core/parser/msg_parser.c:631]", "parse_msg(): SIP Reply  (status):\n")
            log("DEBUG", "<core> [core/parser/msg_parser.c:633]", "parse_msg():  version: <SIP/2.0>\n")
            log("DEBUG", "<core> [core/parser/msg_parser.c:635]", "parse_msg():  status:  <%d>\n" % message.code)
            log("DEBUG", "<core> [core/parser/msg_parser.c:637]", "parse_msg():  reason:  <%s>\n" % message.phrase)
        if message.code in (180, 183, 486):
            sent = message.raw[:20]
            log("DEBUG", "tm [t_reply.c:2010]", "relay_reply(): reply buf=0x7f3a5c1e9f10: ")
            out.put(sent, "... shmem=0x7f3a5210aa38: ", sent, "\n")


@shape("kamailio-sipdump")
def kamailio_sipdump(out):
    """The sipdump module."""
    for message in out.messages:
        out.put("=" * 20, "\ntag: %s\npid: 7439\nprocess: 1\n" % ("snd" if message.sent else "rcv"))
        out.put("time: %d.%06d\n" % (message.when.timestamp(), message.when.microsecond))
        out.put(message.time("date: %a %b %d %H:%M:%S %Y\n"), "proto: udp ipv4\nsrcip: %s\nsrcport: 5060\n"
                "dstip: %s\ndstport: 5060\n" % (message.source, message.target), "~" * 20, "\n")
        out.status(message, message.raw, "|" * 20, "\n")


# -- clients: baresip, Twinkle, pjsua and its children

@shape("baresip")
def baresip(out):
    """baresip -s: a coloured sharp, then the message; prose repeats code and phrase."""
    for message in out.messages:
        out.put("\x1b[36;1m#\nUDP %s\n" % endpoints(message))
        out.status(message, message.raw, "\x1b[;m\n")
        if message.code in (180, 183):
            out.put("call: SIP Progress: %d %s (/)\n" % (message.code, message.phrase))


@shape("baresip-tty")
def baresip_tty(out):
    """The same under script(1): the terminal writes CR LF for LF, so CRLF is CR CR LF."""
    inner = Sheet(out.messages)
    baresip(inner)
    done = 0
    for offset, message, known, copy, phrase in inner.marks:
        out.put(bytes(inner.data[done:offset]).replace(b"\n", CRLF))
        out.mark(message, known, copy, phrase)
        done = offset
    out.put(bytes(inner.data[done:]).replace(b"\n", CRLF))


@shape("twinkle")
def twinkle(out):
    """Twinkle's log."""
    for message in out.messages:
        out.put("+++ ", message.time("%-d-%-m-%Y %H:%M:%S.%f"), " INFO SIP ::%s udp:%s:5060\n" % (
            "send_sip_udp\nSend to:" if message.sent else "process_sip_msg\nReceived from:", PROXY))
        out.status(message, message.raw, "\n---\n\n")


def pjsip_head(message, dots="."):
    return "%s%s %d bytes %s msg %s/cseq=%s (%s) %s UDP %s:5060:\n" % (
        dots, "TX" if message.sent else "RX", len(message.raw),
        "Response" if message.is_response else "Request",
        "%d/%s" % (message.code, message.method) if message.is_response else message.method, message.cseq,
        "tdta0x7f3c0c00a2b8" if message.sent else "rdata0x7f3c0c001f28",
        "to" if message.sent else "from", PROXY)


@shape("pjsua")
def pjsua(out):
    """pjsua: the line before the message repeats code, method and CSeq; CR kept."""
    for message in out.messages:
        out.put(message.time("%H:%M:%S.%3"), "   pjsua_core.c  ", pjsip_head(message))
        out.status(message, message.raw, "\n--end msg--\n")


@shape("pjsip-dots")
def pjsip_dots(out):
    """An application over pjsip: dots show the depth of the call; CR lost."""
    for message in out.messages:
        out.put(message.time("%H:%M:%S.%3"), "           pjsua_core.c  ",
                pjsip_head(message, "." * (1 + message.number % 4)))
        out.message(message)
        out.put("\n--end msg--\n")


@shape("logcat-pjsip")
def logcat_pjsip(out):
    """Android's log: the same prefix before every line, the last one too."""
    for message in out.messages:
        prefix = message.time("%Y-%m-%d %H:%M:%S.%3") + \
            b" 20476-20521 System.out              com.example.app                      I  "
        out.put(prefix, message.time("%H:%M:%S.%3"), "           pjsua_core.c  ", pjsip_head(message))
        out.message(message, prefix)
        out.put(prefix, "\n", prefix, "--end msg--\n")


def linphone_head(message):
    if message.sent:
        return "channel [0x766a71fe00]: message sent to [UDP://%s:5060], size: [%d] bytes\n" % (
            PROXY, len(message.raw))
    return "channel [0x766a71fe00]: received [%d] new bytes from [UDP://%s:5060]:\n" % (len(message.raw), PROXY)


@shape("logcat-linphone")
def logcat_linphone(out):
    """Android's log of linphone: process and tag before every line."""
    for message in out.messages:
        prefix = message.time("%Y-%m-%d %H:%M:%S.%3") + b" 11944-11944/com.example.app I/tag_linphone: "
        out.put(prefix, linphone_head(message))
        out.message(message, prefix)


@shape("linphone")
def linphone(out):
    """linphone's own log, where MESSAGE is a level."""
    for message in out.messages:
        out.put(message.time("%Y-%m-%d %H:%M:%S:%3"), " [org.linphone/belle-sip] MESSAGE ", linphone_head(message))
        out.message(message)
        out.put("\n\n" if message.body else "\n")


@shape("linphone-ios")
def linphone_ios(out):
    """The unified log of iOS and macOS: a TAB after the prefix; empty lines are not logged."""
    for message in out.messages:
        prefix = message.time("%Y-%m-%d %H:%M:%S.%f") + b"+0000 linphone[6262:2957761] [Message] "
        out.put(prefix, linphone_head(message))
        for index, line in enumerate(filter(None, message.lines)):
            out.put(prefix, "\t")
            if index == 0:
                out.mark(message)
            out.put(line, "\n")
        out.put(prefix, "channel [0x766a71fe00] [%d] bytes parsed\n" % len(message.raw))


@shape("linphone-double")
def linphone_double(out):
    """Each CRLF became two line ends: an empty line after every line."""
    for message in out.messages:
        out.put(message.time("%Y-%m-%d %H:%M:%S:%3"), " [org.linphone/belle-sip] MESSAGE ", linphone_head(message))
        out.message(message, end=b"\n\n")


@shape("jssip")
def jssip(out):
    """JsSIP in a browser's console: no blank before the start line."""
    for message in out.messages:
        out.put("browser.js:183 JsSIP:WebSocketInterface %s +%dms\n" % (
            "send()" if message.sent else "received WebSocket message", message.number))
        out.put("browser.js:183 JsSIP:Transport %s message:" % ("sending" if message.sent else "received text"))
        out.message(message)
        out.put(" +0ms\n")


@shape("jssip-old")
def jssip_old(out):
    """JsSIP of old: an empty line before the message, the source after it."""
    for message in out.messages:
        out.put("JsSIP | TRANSPORT | %s message:\n\n" % (
            "sending WebSocket" if message.sent else "received WebSocket text"))
        out.message(message)
        out.put("\n jssip-devel.js:519\n")


# -- Cisco

def cisco_line(line):
    """IOS writes no blank after Via's colon and two before the address."""
    return re.sub(rb"^Via: SIP/2.0/UDP ", b"Via:SIP/2.0/UDP  ", line)


@shape("ccsip")
def ccsip(out):
    """debug ccsip messages."""
    for message in out.messages:
        out.put("%06d: *" % (1756 + message.number), message.time("%b %d %H:%M:%S.%3"),
                ": //-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:\n", "Sent: \n" if message.sent else "Received: \n")
        out.message(message, line=cisco_line)
        if message.body:
            out.put("\n")


@shape("ccsip-docs")
def ccsip_docs(out):
    """The same as documents print it: no empty lines, not even before the body."""
    for message in out.messages:
        out.put(message.time("%H:%M:%S"), ": //-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:\n",
                "Sent:\n" if message.sent else "Received:\n")
        for index, line in enumerate(filter(None, message.lines)):
            if index == 0:
                out.mark(message)
            out.put(line, "\n")


@shape("cube-trace")
def cube_trace(out):
    """show voip trace: addresses on the line before the message."""
    for message in out.messages:
        out.put("%d: *" % message.number, message.time("%b %d %H:%M:%S.%3"),
                ": //%d/1CE915CE8002/CUBE_VT/SIP/Msg/ccsipDisplayMsg:\n" % (message.method != "REGISTER"))
        out.put("%s: SIP UDP message from %s \n" % (
            "Sent" if message.sent else "Received", endpoints(message, " to ")))
        out.message(message)
        out.put("\n")


def cucm_head(message):
    return "%08d.001 |%s |AppInfo  |SIPTcp - wait_SdlSPISignal: %s \n[%d,NET]\n" % (
        455398 + message.number, message.time("%H:%M:%S.%3").decode(),
        "Outgoing SIP TCP message to %s on port 55522 index 16" % PROXY if message.sent else
        "Incoming SIP TCP message from %s on port 55522 index 16 with %d bytes:" % (PROXY, len(message.raw)),
        14600 + message.number)


@shape("cucm-sdl")
def cucm_sdl(out):
    """The SDL trace of Unified CM."""
    for message in out.messages:
        out.put(cucm_head(message))
        out.message(message)
        out.put("\n")


@shape("cucm-flat")
def cucm_flat(out):
    """The same, pasted into documents: the message on one line, each line end a blank."""
    for message in out.messages:
        out.put(cucm_head(message))
        out.status(message, b" ".join(line.strip() if index else line for index, line in
                                      enumerate(filter(None, message.lines))), "\n\n")


# -- session border controllers

@shape("acme-sipmsg")
def acme_sipmsg(out):
    """Oracle's sipmsg.log: rules between messages, copies before and after NAT, other protocols, cut messages."""
    out.put(START.strftime("%b %d %H:%M:%S.%f")[:-3], " File opened.\n", "-" * 40, "\n\n")
    rule = b"\n\n" + b"-" * 40 + b"\n"
    for message in out.messages:
        time = message.time("%b %e %H:%M:%S.%3" if message.number % 3 else "%M:%S.%3")
        out.put(time, " On [1:0]%s:5060 %s %s:5060\n" % (
            DESK, "sent to" if message.sent else "received from", PROXY))
        if message.code == 407:                  # TCP: the segment ended here
            out.status(message, message.raw[:message.raw.index(b"CSeq") + 3], rule, known=("call_id",))
            continue
        if message.number == 17:                 # in the name of the first field
            out.status(message, message.raw[:message.raw.index(b"Via") + 2], rule, known=NOTHING)
            continue
        out.status(message, message.raw, rule)
        if message.code == 486:
            out.put("Pre-NAT to private<realm=access> decode:\n")
            out.status(message, message.raw, rule, copy=True)
        if message.number == 3:
            out.put(time, " On [0:0]198.51.100.53:53 sent to 192.0.2.53:53\nDNS Query 4711 flags=0100 q=1 ans=0 "
                    "auth=0 add=0\n  NAPTR example.com\n", "-" * 40, "\n")
            out.put(time, " On 127.0.0.1:2944 received from 127.0.0.1:2945\nMGCP\n200 1208 OK\n", "-" * 40, "\n")
            out.put("  0000: 12 67 01 00 00 01 00 00 00 00 00 00 07 65 78 61  .g...........exa\n"
                    "  0010: 6d 70 6c 65 03 63 6f 6d 00 00 23 00 01           mple.com..#..\n", "-" * 40, "\n")


@shape("acme-log-sipd")
def acme_log_sipd(out):
    """Oracle's log.sipd: XML, the message on one line."""
    for message in out.messages:
        prefix = message.time("%b %e %H:%M:%S.%3") + b" [SIP] \t"
        text = message.raw.decode()
        for char, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"),
                           ("\r", "&#xD;"), ("\n", "&#xA;")):
            text = text.replace(char, name)
        out.put(prefix, "<eventEntry>\n", prefix, "<EventTime>", message.time(), "</EventTime>\n",
                prefix, "<SipMsgSection>")
        out.status(message, text, "</SipMsgSection>\n", prefix, "</eventEntry>\n")


def audiocodes_head(message):
    return "(N  %d) ---- %s:5060 %s SIPInterface #2 (Trunk) UDP TO(#134) SocketID(200) ---- " % (
        6891753 + message.number, ("Outgoing SIP Message to " if message.sent else
                                   "Incoming SIP Message from ") + PROXY,
        "from" if message.sent else "to")


@shape("audiocodes-syslog")
def audiocodes_syslog(out):
    """AudioCodes through a remote syslog: one line; a blank before each #012, so at the end of the phrase, too."""
    for message in out.messages:
        out.put(message.time("%b %d %H:%M:%S"), " 192.0.2.1 [S=%d] [SID=b9027c:24:198173]  " % (
            1718478 + message.number), audiocodes_head(message), "#012")
        out.message(message, end=b" #012")
        if message.code == 180:                  # other records in the same packet
            out.put("(N  6891825) AcSIPCall(#942): Handling 180 in state Proceeding #012")
        out.put(message.time(" [Time:%d-%m@%H:%M:%S.%3]\n"))


@shape("audiocodes-viewer")
def audiocodes_viewer(out):
    """AudioCodes' Syslog Viewer: byte order mark, wide indentation, long messages cut within a word."""
    out.put(b"\xef\xbb\xbf")
    for message in out.messages:
        number = [1718478 + message.number * 4]
        end = message.time("  [Time:%d-%m@%H:%M:%S.%3]\n")

        def prefix():
            number[0] += 1
            return (message.time("%H:%M:%S.%3").decode() + "  192.0.2.1               local0.notice  [S=%d] "
                    "[SID=b9027c:24:198173]  " % number[0]).encode()
        margin = b" " * len(prefix())
        out.put(prefix(), audiocodes_head(message))
        lines = message.lines
        cut = len(message.head) - 2 if len(message.raw) > 450 and message.number != 14 else None
        if message.sent:
            out.put("\n", margin)
        else:
            out.put(end, prefix())
        for index, line in enumerate(lines):
            if index:
                out.put("\n", margin)
            else:
                out.mark(message)
            if index == cut:                     # the packet ends within this line
                out.put(line[:10], end, prefix(), line[10:])
            else:
                out.put(line)
        out.put(end)


@shape("sonus-dbg")
def sonus_dbg(out):
    """A debug log of Sonus: the start line after prose, the length after the message."""
    for message in out.messages:
        out.put("%03d " % (412 + message.number), message.time("%m%d%Y %H%M%S.%f"),
                ":1.01.00.%05d.Info    .SIPCM: %s - msg = " % (
                    38412 + message.number, "SipFeSocketSendMsg" if message.sent else "SipFeSocketRecvMsg"))
        out.status(message, message.raw.replace(CRLF, b"\n"), ", msgLen = %d.\n" % len(message.raw))


# -- telephone systems and telephones

@shape("mitel")
def mitel(out):
    """Mitel: the line before the message is wrapped; nothing after it."""
    for message in out.messages:
        out.put(message.time("%b %-d %H:%M:%S.%f"), " %s UDP message %s socket 7 (UDP_CH\n%s:5060):\n" % (
            "Sent" if message.sent else "Received", "to" if message.sent else "from", PROXY))
        out.message(message)


@shape("grandstream")
def grandstream(out):
    """Grandstream's syslog: packets end anywhere, also within a line."""
    prefix = "<15> HT801 [02:00:5e:00:00:01] [1.0.49.2] GS_ATA: USER.DEBUG  "
    for message in out.messages:
        text = message.raw.replace(CRLF, b"\n")
        first = text.index(b"\n", text.index(b"CSeq")) + 12      # after the CSeq, within a line
        out.put(prefix)
        out.mark(message)
        out.put(text[:first], "\n")
        for at in range(first, len(text), 200):
            out.put(prefix, text[at:at + 200], "\n")
        if message.is_response and not message.sent:
            out.put("<14> HT801 [02:00:5e:00:00:01] [1.0.49.2] GS_ATA: USER.INFO   %d.%06d SIPStack(0)::cb_rcv%dxx: "
                    "Received %d response\n" % (message.when.timestamp(), message.when.microsecond,
                                                message.code // 100, message.code))


@shape("avaya-ipoffice")
def avaya_ipoffice(out):
    """The monitor of IP Office: twenty blanks before every line."""
    for message in out.messages:
        out.put("%10dmS SIP %s: UDP %s\n" % (
            3309492438 + PASSED[message.number], "Tx" if message.sent else "Rx", endpoints(message)))
        out.message(message, b" " * 20)
        if message.body:
            out.put(" " * 20, "\n")


def j100_head(message, part=""):
    return "SIPMESSAGE: -05:00 2026 %d 1 .TEL | 0 %sbound SIP message %s ip = %s port: 5060%s" % (
        message.when.microsecond // 1000, "Out" if message.sent else "In",
        "to" if message.sent else "from", PROXY, part)


def j100_parts(message):
    """A long message goes in two packets, cut at its body."""
    text = message.raw.replace(CRLF, b"\n")
    cut = len(text) - len(message.body.replace(CRLF, b"\n"))
    if len(message.raw) < 590 or not message.body:
        return [("", text)]
    return [(" [Part 01 of 02]", text[:cut]), (" [Part 02 of 02]", text[cut:])]


@shape("avaya-j100")
def avaya_j100(out):
    """J100 and 96x1 telephones: RX or TX before the start line only, so not before a sipfrag."""
    for message in out.messages:
        for number, (part, text) in enumerate(j100_parts(message)):
            out.put("<167>", message.time("%b %d %H:%M:%S"), " %s " % DESK, j100_head(message, part), "\n")
            if number == 0:
                out.put("TX " if message.sent else "RX ")
                out.mark(message)
            out.put(text, "\n\n" if not text.endswith(b"\n\n") else "\n")


@shape("avaya-j100-kiwi")
def avaya_j100_kiwi(out):
    """The same in Kiwi: CR and LF as decimal numbers."""
    for message in out.messages:
        for number, (part, text) in enumerate(j100_parts(message)):
            out.put(message.time("%Y-%m-%d %H:%M:%S"), "\tLocal4.Debug\t%s\t" % DESK,
                    message.time("%b %d %H:%M:%S"), " %s " % DESK, j100_head(message, part), "<013><010>")
            if number == 0:
                out.put("TX " if message.sent else "RX ")
                out.mark(message)
            out.put(text.replace(b"\n", b"<013><010>"), "\n")


@shape("avaya-b199")
def avaya_b199(out):
    """B179 and B199: pjsip's line in a syslog record, then the message as it is."""
    for message in out.messages:
        out.put("<142>", message.time("%b %e %H:%M:%S"), " konfsip[1166:1225]: ",
                pjsip_head(message, "").replace("UDP", "udp"))
        out.message(message)
        out.put("-" * 81, "\n")


@shape("avaya-b199-prefixed")
def avaya_b199_prefixed(out):
    """B199 through Kiwi: the whole syslog prefix before every line; empty lines lose its last blank."""
    for message in out.messages:
        prefix = message.time("%Y-%m-%d %H:%M:%S\tDaemon.Info\t192.0.2.10\t%b %e %H:%M:%S phoneapp[1088]:")
        out.put(prefix, message.time(" pjsip: %H:%M:%S.%3   pjsua_core.c  "), pjsip_head(message, "...."))
        for index, line in enumerate(message.lines):
            out.put(prefix, " " if line else "")
            if index == 0:
                out.mark(message)
            out.put(line, "\n")
        out.put(prefix, "\n", prefix, " --end msg--\n")


@shape("avaya-csdk")
def avaya_csdk(out):
    """UccLog of the client SDK: braces around the message."""
    for message in out.messages:
        out.put(message.time("%Y-%m-%d %H:%M:%S.%3"), " D [21480] [CSDK::SIP] %s %d bytes %s %s:5060 {\n\n" % (
            "SENT" if message.sent else "RECEIVED", len(message.raw), "to" if message.sent else "from", PROXY))
        out.message(message)
        out.put("\n}\n")


@shape("avaya-breeze")
def avaya_breeze(out):
    """Breeze: a CR before the status line."""
    for message in out.messages:
        what = str(message.code or message.start.split()[0].decode())
        what += "/sdp" if message.body[:3] == b"v=0" else ""
        out.put(message.time("%Y-%m-%d %H:%M:%S,%3"), " Attendant FINER - SIP '%s' CallServer.%s %s\n\r" % (
            what, "sendingOut" if message.sent else "receivedFrom",
            "Response" if message.is_response else "Request"))
        out.status(message, message.raw)


@shape("avaya-equinox")
def avaya_equinox(out):
    """sipserver of Equinox: an arrow before the start line, a blank at the end of every line."""
    for message in out.messages:
        prefix = message.time("%Y-%m-%d %H:%M:%S.%3 [.INFO] [..MESSAGE] ")
        arrow = b"---> " if message.sent else b"<--- "
        out.put(prefix, arrow, "%s:5060 1 %d\n" % (PROXY, len(message.raw)))
        out.message(message, prefix, first=prefix + arrow, end=b" \n")


@shape("genesys")
def genesys(out):
    """Genesys SIP Server."""
    for message in out.messages:
        out.put(message.time("%H:%M:%S.%3"), ": SIPTR: %s %d bytes %s %s:5060 %s\n" % (
            "Sending  [0,UDP]" if message.sent else "Received [0,UDP]", len(message.raw),
            "to" if message.sent else "from", PROXY, ">>>>>" if message.sent else "<<<<<"))
        out.message(message)
        out.put("\n")


# -- HOMER

@shape("homer")
def homer(out):
    """Text from HOMER's web pages."""
    for message in out.messages:
        out.put("U %s %s\n" % (message.time().decode(), endpoints(message)))
        out.message(message)
        out.put("\n")


@shape("homer-new")
def homer_new(out):
    """The same from newer versions."""
    for message in out.messages:
        out.put("proto:UDP ", message.time("%Y-%m-%dT%H:%M:%S.%fZ"), "  %s\n\n" % endpoints(message, " ---> "))
        out.message(message)
        out.put("\n")


# -- loggers between the program and the file

def received(message):
    return "sent: " if message.sent else "received: "


@shape("rsyslog")
def rsyslog(out):
    """A file of rsyslog: the whole message on one line, CR and LF as octal numbers."""
    for message in out.messages:
        out.put(message.time("%b %d %H:%M:%S"), " host sipd[4711]: ",
                received(message))
        out.status(message, message.raw[:-1].replace(CRLF, b"#015#012").replace(b"\r", b"#015"), "\n")


@shape("rsyslog-crlf")
def rsyslog_crlf(out):
    """The same with escaping off; rsyslog drops the last LF and ends the line with its own."""
    for message in out.messages:
        out.put(message.time("%b %d %H:%M:%S"), " host sipd[4711]: ", received(message))
        out.status(message, message.raw[:-1], "\n")


@shape("rsyslog-json")
def rsyslog_json(out):
    """rsyslog's JSON: every slash escaped."""
    for message in out.messages:
        text = message.raw[:-1].replace(CRLF, b"#015#012").replace(b"\r", b"#015").decode()
        out.put('{"timestamp":"', message.time("%Y-%m-%dT%H:%M:%S.%f+00:00"), '","host":"host","severity":"info",'
                '"facility":"daemon","syslog-tag":"sipd[4711]:","message":" ', received(message))
        out.status(message, json_text(text).replace("/", "\\/"), '"}\n')


@shape("journalctl-short")
def journalctl_short(out):
    """journalctl: continuation lines start where the text of the first one does; CR lost."""
    for message in out.messages:
        prefix = message.time("%b %d %H:%M:%S") + b" host sipd[4711]: "
        lines = message.lines
        while not lines[-1]:
            lines.pop()
        for index, line in enumerate(lines):
            out.put(b" " * len(prefix) if index else prefix + received(message).encode())
            if index == 0:
                out.mark(message)
            out.put(line, "\n")


def journal(message):
    return '{"__REALTIME_TIMESTAMP":"%d%06d","_HOSTNAME":"host","PRIORITY":"6","SYSLOG_IDENTIFIER":"sipd",' \
        '"_PID":"4711","MESSAGE":' % (message.when.timestamp(), message.when.microsecond)


@shape("journalctl-json")
def journalctl_json(out):
    """journalctl -o json of a program that logs LF."""
    for message in out.messages:
        out.put(journal(message), '"', received(message))
        out.status(message, json_text(message.raw.replace(CRLF, b"\n").decode()), '"}\n')


@shape("journalctl-json-array")
def journalctl_json_array(out):
    """journalctl -o json of text with CR: an array of numbers, one for each octet."""
    for message in out.messages:
        out.put(journal(message), "[", "".join("%d," % c for c in received(message).encode()))
        out.status(message, ",".join("%d" % c for c in message.raw), "]}\n")


@shape("journalctl-verbose")
def journalctl_verbose(out):
    """journalctl -o verbose of text with CR: nothing to find."""
    for message in out.messages:
        out.put(message.time("%a %Y-%m-%d %H:%M:%S.%f UTC [s=0f;i=1;b=2a;m=3b;t=4c;x=5d]\n"),
                "    PRIORITY=6\n    SYSLOG_IDENTIFIER=sipd\n    MESSAGE=[%dB blob data]\n" % (
                    len(message.raw) + len(received(message))))


@shape("docker-json")
def docker_json(out):
    """Docker's json-file: one record a line, angle brackets escaped."""
    def escape(line):
        return json_text(line.decode()).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    for message in out.messages:
        tail = '","stream":"stdout","time":"%s000Z"}\n' % message.time("%Y-%m-%dT%H:%M:%S.%f").decode()
        out.put('{"log":"sipd: ', received(message), escape(b"\n"), tail)
        for index, line in enumerate(message.lines):
            out.put('{"log":"')
            if index == 0:
                out.mark(message)
            out.put(escape(line + CRLF), tail)


@shape("k8s")
def k8s(out):
    """A container's log under Kubernetes: time, stream and F before every line, CR kept."""
    for message in out.messages:
        out.message(message, message.time("%Y-%m-%dT%H:%M:%S.%f") + b"000Z stdout F ", CRLF)


@shape("python")
def python(out):
    """Bytes as Python prints them."""
    for message in out.messages:
        out.put(message.time("%Y-%m-%d %H:%M:%S,%3"), " DEBUG sip: ", received(message))
        text = repr(message.raw)
        out.put(text[:2])
        out.status(message, text[2:], " (%r, 5060)\n" % (message.target if message.sent else message.source))


# ---------------------------------------------------------------- all of it

MIXED = ("ngrep-byline", "tcpdump-A", "asterisk-console", "freeswitch-old", "sipp-messages",
         "rsyslog", "tcpdump-v", "ngrep-none", "asterisk-pjsip", "sngrep")


def build(name, messages):
    out = Sheet(messages)
    SHAPES[name](out)
    return out


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())


REAL = {                                         # the commands; {pcap} is what --pcap writes
    "ngrep-byline": "ngrep -tI {pcap} -W byline", "ngrep-normal": "ngrep -tI {pcap}",
    "ngrep-none": "ngrep -I {pcap} -W none", "ngrep-single": "ngrep -I {pcap} -W single -T",
    "ngrep-x": "ngrep -tI {pcap} -x -n 10",
    "tcpdump-line": "tcpdump -n -r {pcap}", "tcpdump-v": "tcpdump -n -v -r {pcap}",
    "tcpdump-A": "tcpdump -n -A -r {pcap}", "tcpdump-vvv-A": "tcpdump -n -vvv -A -r {pcap}",
    "tcpdump-X": "tcpdump -n -X -c 10 -r {pcap}",
    "tshark-summary": "tshark -r {pcap}", "tshark-V": "tshark -r {pcap} -V",
    "tshark-fields": "tshark -r {pcap} -T fields -e frame.number -e sip.Request-Line -e sip.Status-Line -e sip.CSeq",
    "tshark-json": "tshark -r {pcap} -T json -J sip -Y frame.number==" +
                   "||frame.number==".join(str(number + 1) for number in TREES),
    "tshark-pdml": "tshark -r {pcap} -T pdml -J sip -Y frame.number==" +
                   "||frame.number==".join(str(number + 1) for number in TREES),
    "tshark-follow": "tshark -r {pcap} -q -z follow,udp,ascii,0",
    "tshark-follow-hex": "tshark -r {pcap} -c 10 -q -z follow,udp,hex,0",
}


def compare(messages):
    """Hold the shapes against the real tools; 1 if one of them prints something else."""
    def even(data):                              # what differs from run to run
        data = re.sub(rb"(?m)^#+$", b"#", data)
        data = re.sub(rb' time="[^"]*"', b"", data)
        return re.sub(rb"^((?:.*\n){3}U )\+[0-9.]+", rb"\1", data)
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "shapes.pcap"), "wb") as file:
            file.write(pcap(messages))
        for name, command in REAL.items():
            words = command.format(pcap="shapes.pcap").split()
            try:
                real = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder,
                                      env=dict(os.environ, TZ="UTC", LC_ALL="C.UTF-8"), check=False).stdout
            except FileNotFoundError:
                print("%-20s %s is not installed" % (name, words[0]))
                continue
            same = even(real) == even(bytes(build(name, messages).data))
            different |= not same
            print("%-20s %s" % (name, "same" if same else "DIFFERENT"))
    return int(different)


def main(arguments):
    with open(os.path.join(HERE, "raw.sip"), "rb") as file:
        messages = read_messages(file.read())
    if arguments[:1] == ["--pcap"]:
        with open(arguments[1], "wb") as file:
            file.write(pcap(messages))
        return 0
    if arguments[:1] == ["--real"]:
        return compare(messages)
    raw = Sheet()
    for message in messages:
        raw.status(message, message.raw)
    write("raw.tsv", tsv([row[1:] for row in raw.records()[0]]))
    copies = []
    for name in arguments or list(SHAPES) + ["mixed"]:
        if name == "mixed":
            out = Sheet()
            for part in MIXED:
                out.sheet(build(part, messages))
        else:
            out = build(name, messages)
        rows, second = out.records()
        write(name + ".txt", bytes(out.data))
        write(name + ".tsv", tsv(rows))
        copies += ["%s\t%d\n" % (name, line) for line in second]
    if not arguments:
        write("copies.tsv", "".join(copies))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
