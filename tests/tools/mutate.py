#!/usr/bin/env python3
"""mutate.py BUILD N [FILE ...]: would the tests see a fault in the library?

Changes one operator, constant, condition or statement of src/FILE (by default
of every file of the library), builds it, and runs the tests until one fails:
first those that failed last for that file.  What passes them is run once more
with that file watched, as make asan does: it may read or write too far.  N of
all such changes are tried; SEED chooses which (1).

A change that does not compile, gives the same object code, or is of code that
this processor has no instructions for, is none.  Those in mutate.harmless
cannot be seen from outside, for the reason that stands there, and are not
tried.  Of the others 95 % must make a test fail.
"""
import glob
import os
import random
import re
import resource
import signal
import subprocess
import sys
import threading
import time

TOKEN = re.compile(
    r"/\*.*?\*/|^[ \t]*#(?:\\\n|[^\n])*|\"(?:\\.|[^\"\\])*\"|"
    r"'(?:\\.|[^'\\])+'|[A-Za-z_]\w*|\d\w*|<<=|>>=|->|\+\+|--|<<|>>|"
    r"[-+*/%&|^<>=!]=|&&|\|\||\S", re.S | re.M)
SWAPS = {
    "<": "<= >=", "<=": "< >", ">": ">= <=", ">=": "> <", "==": "!=",
    "!=": "==", "&&": "||", "||": "&&", "+": "-", "-": "+", "*": "/",
    "/": "*", "%": "*", "&": "|", "|": "&", "^": "|", "<<": ">>",
    ">>": "<<", "++": "--", "--": "++", "+=": "-=", "-=": "+=",
    "|=": "&=", "&=": "|=", "<<=": ">>=", ">>=": "<<=", "true": "false",
    "false": "true",
}
COMPARES = {"<", "<=", ">", ">=", "==", "!=", "!"}
ASSIGNS = {"=", "++", "--", "("} | {op for op in SWAPS if op[-1] == "="
                                    and op not in COMPARES}
TYPES = set("static const struct enum union unsigned int long char bool void "
            "size_t return if for while do switch case default else goto "
            "break continue typedef extern".split())
LIMIT = 64 << 20    # bytes that a mutant may write
WATCH = "-fsanitize=address,undefined -fno-sanitize-recover=all"


def is_value(token):
    """It ends an operand, so that what follows is a binary operator."""
    return token not in ("return", "case", "sizeof") and \
        re.match(r"[\w)\]\"']", token) is not None


def until(tokens, i, closing):
    """Where the first of closing stands outside of parentheses."""
    depth = 0
    for k in range(i, len(tokens)):
        text = tokens[k].group()
        if depth == 0 and text in closing:
            return k
        if text in "{}":
            break
        depth += (text == "(") - (text == ")")
    return None


def of_token(text, before):
    """What may stand for one token."""
    if text == "!":
        return [""]
    if text in ("break", "continue"):
        return [""]
    if re.match(r"\d", text):
        number, end = re.match(r"(0[xX][\da-fA-F]+|\d+)(\w*)", text).groups()
        value = int(number, 0) if number[1:2] in "xX" else int(number)
        return [f"{n}{end}" for n in (value + 1, value - 1) if n >= 0]
    if text[0] == "'":
        return [f"({text} + 1)"]
    if text not in SWAPS or (text in "+-*&" and not is_value(before)):
        return []
    return SWAPS[text].split()


def of_statement(tokens, i, before):
    """Statements left out, conditions turned round, returns of nothing."""
    text = tokens[i].group()
    if text in ("if", "while") and tokens[i + 1].group() == "(":
        end = until(tokens, i + 2, ")")
        inside = {t.group() for t in tokens[i + 2:end]} if end else COMPARES
        if inside & {"&&", "||"} or not inside & COMPARES:
            yield tokens[i + 2], tokens[end - 1], "!({})"
    elif text == "return":
        end = until(tokens, i, ";")
        if end and tokens[end - 1].group() not in\
                "return 0 1 true false".split():
            yield tokens[i + 1], tokens[end - 1], "0"
    elif (before in (";", "{", "}", ")", "else", ":") and text not in TYPES
          and re.match(r"[A-Za-z_*(+-]", text)):
        end = until(tokens, i, ";")
        if (end and {t.group() for t in tokens[i:end]} & ASSIGNS
                and not re.match(r"[A-Za-z_]", tokens[i + 1].group())):
            yield tokens[i], tokens[end - 1], ""


class Mutant:
    def __init__(self, file, source, start, end, new):
        first = source.rfind("\n", 0, start) + 1
        last = source.find("\n", end)
        new = new.replace("{}", source[start:end])
        self.file = file
        self.text = source[:start] + new + source[end:]
        heads = re.findall(r"^([a-z]\w*)\(", source[:start], re.M)
        shown = f"{source[first:start]}{{{source[start:end]} -> {new}}}" \
            f"{source[end:last]}"
        self.function = heads[-1] if heads else "-"
        self.name = f"{file} {self.function}: " + \
            " ".join(shown.split())


def mutants_of(file):
    with open(f"src/{file}", encoding="utf-8") as f:
        source = f.read()
    tokens = [t for t in TOKEN.finditer(source)
              if not re.match(r"/\*|[ \t]*#", t.group())]
    before, found = ";", []
    for i, token in enumerate(tokens):
        for new in of_token(token.group(), before):
            found.append((token, token, new))
        found.extend(of_statement(tokens, i, before))
        before = token.group()
    return [Mutant(file, source, a.start(), b.end(), new)
            for a, b, new in found]


def runs_here(mutant):
    """Whether this processor has the instructions of its function."""
    with open("/proc/cpuinfo", encoding="ascii") as f:
        if mutant.file != "newline_x86.c" or "avx512_vbmi2" in f.read():
            return True
    return re.search(rf"^AVX512 .*\n{mutant.function}\(", mutant.text,
                     re.M) is None


def limits():
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.setsid()


def watching():
    """What a program needs for a library that is watched."""
    runtime = subprocess.run(["gcc", "-print-file-name=libasan.so"], text=True,
                             check=True, stdout=subprocess.PIPE).stdout
    return {"LD_PRELOAD": runtime.strip(),
            "ASAN_OPTIONS": "exitcode=99:detect_leaks=0"}


def passes(command, seconds, more):
    """Runs one test program up to its first failure."""
    env = dict(os.environ, CMOCKA_MESSAGE_OUTPUT="tap", **more)
    run = subprocess.Popen(command.split(), stdout=subprocess.PIPE, env=env,
                           stderr=subprocess.DEVNULL, preexec_fn=limits)
    stop = threading.Timer(seconds, os.killpg, (run.pid, signal.SIGKILL))
    stop.start()
    good = not any(line.startswith(b"not ok") for line in run.stdout)
    stop.cancel()
    if not good:
        os.killpg(run.pid, signal.SIGKILL)
    run.stdout.close()
    return run.wait() == 0 and good


class Library:
    """The library as a shared object, which all tests are linked with."""

    def __init__(self, build):
        self.build = os.path.abspath(build) + "/mutate"
        self.flags = "-O2 -fPIC"
        make = ["make", "-s", f"B={self.build}", "WARN=-w", "HARDEN=",
                "HARDEN_LINK=", f"CFLAGS={self.flags}"]
        listed = subprocess.run(make + ["-pn", "all"], text=True, check=True,
                                stdout=subprocess.PIPE).stdout
        names = re.search(r"^LIB_SRC = (.*)", listed, re.M).group(1).split()
        self.files = [f"{name}.c" for name in names]
        self.objects = {f"{n}.c": f"{self.build}/{n}.o" for n in names}
        archive = f"{self.build}/libsipcode.a"
        subprocess.run(make + list(self.objects.values()), check=True)
        self.link({})
        if not os.path.exists(archive) or os.path.getsize(archive) > 4096 or \
                any(os.path.getmtime(o) > os.path.getmtime(archive)
                    for o in self.objects.values()):
            with open(archive, "w", encoding="ascii") as f:
                f.write(f"INPUT({self.build}/libsipcode.so)\n")
        units = [f"{self.build}/unit/{os.path.basename(path)[:-2]}"
                 for path in sorted(glob.glob("tests/unit/test_*.c"))]
        subprocess.run(make + ["all"] + units, check=True)
        self.tests = units + [f"tests/tools/{name}.sh {self.build}"
                              for name in ("golden", "shapes")]
        self.bare = {}
        os.makedirs(f"{self.build}/src", exist_ok=True)

    def compile(self, file, text, watch=""):
        """The object's path and bytes; no bytes where it is no C."""
        source = f"{self.build}/src/{file}"
        with open(source, "w", encoding="utf-8") as f:
            f.write(text)
        command = f"gcc -std=c11 -w {self.flags} {watch} -Iinclude -Idata " \
            f"-Isrc -c -o {source}.o {source}"
        if subprocess.run(command.split(), check=False,
                          stderr=subprocess.DEVNULL).returncode != 0:
            return source + ".o", b""
        with open(source + ".o", "rb") as f:
            return source + ".o", f.read()

    def link(self, instead, watch=""):
        objects = list({**self.objects, **instead}.values())
        new = f"{self.build}/new.so"
        subprocess.run(["gcc", "-shared", "-o", new] + watch.split() + objects,
                       check=True)
        os.rename(new, f"{self.build}/libsipcode.so")

    def is_none(self, mutant):
        """Else the mutant is linked into the library."""
        if mutant.file not in self.bare:
            with open(f"src/{mutant.file}", encoding="utf-8") as f:
                self.bare[mutant.file] = self.compile(mutant.file, f.read())[1]
        path, code = self.compile(mutant.file, mutant.text)
        if code in (b"", self.bare[mutant.file]):
            return True
        self.link({mutant.file: path})
        return False


    def watch(self, mutant):
        path, _ = self.compile(mutant.file, mutant.text, WATCH)
        self.link({mutant.file: path}, WATCH)


class Tests:
    def __init__(self, commands):
        self.seconds, self.order, self.watching = {}, {}, watching()
        for command in commands:
            start = time.monotonic()
            if not passes(command, 600, {}):
                sys.exit(f"mutate: {command} fails without any change")
            self.seconds[command] = time.monotonic() - start

    def kill(self, file):
        """The first test that fails comes first the next time."""
        stem = re.split(r"[_.]", file)[0]
        order = self.order.setdefault(file, sorted(self.seconds, key=lambda c:
                                      (f"/test_{stem}" not in c,
                                       self.seconds[c])))
        for command in order:
            if not passes(command, 4 * self.seconds[command] + 3, {}):
                order.remove(command)
                order.insert(0, command)
                return True
        return False

    def kill_watched(self, file):
        return not all(passes(command, 60, self.watching)
                       for command in self.order[file]
                       if "/unit/" in command and self.seconds[command] < 1)


def is_killed(library, tests, mutant):
    if tests.kill(mutant.file):
        return True
    library.watch(mutant)
    return tests.kill_watched(mutant.file)


def harmless():
    path = os.path.join(os.path.dirname(__file__), "mutate.harmless")
    with open(path, encoding="utf-8") as f:
        return {line.strip() for line in f if line[0] not in "#\n"}


def main(build, most, *files):
    library = Library(build)
    mutants = [m for file in library.files for m in mutants_of(file)]
    known = harmless()
    stale = known - {m.name for m in mutants}
    mutants = [m for m in mutants if (not files or m.file in files)
               and runs_here(m)]
    seed = os.environ.get("SEED", "1")
    random.Random(seed).shuffle(mutants)
    tests = Tests(library.tests)
    none = listed = killed = 0
    left = []
    for mutant in mutants:
        if killed + len(left) + listed == int(most):
            break
        if mutant.name in known:
            listed += 1
        elif library.is_none(mutant):
            none += 1
        elif is_killed(library, tests, mutant):
            killed += 1
        else:
            left.append(mutant)
            print(f"survives, after {killed} killed:", mutant.name,
                  flush=True)
    library.link({})
    share = 100 * killed / max(1, killed + len(left))
    print(f"{killed + len(left) + listed} mutants of {len(mutants)}, seed "
          f"{seed}: {killed} killed ({share:.1f} %), {len(left)} survive, "
          f"{listed} listed as harmless; {none} more change nothing")
    for name in sorted(stale):
        print("mutate.harmless: no such change:", name)
    return share < 95 or stale != set()


if __name__ == "__main__":
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
    sys.exit(main(*sys.argv[1:]))
