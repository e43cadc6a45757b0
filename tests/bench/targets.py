# SPDX-License-Identifier: MIT
"""What the project promises of its speed, and what was measured of it."""


class Target:
    def __init__(self, text, value, limit, unit="", at_least=False, why=""):
        self.text = text
        self.value = value  # None if it could not be measured; `why` then says so.
        self.limit = limit
        self.unit = unit
        self.at_least = at_least
        self.why = why

    def is_kept(self):
        return self.value >= self.limit if self.at_least else self.value <= self.limit


class Measured:
    def __init__(self, tables):
        self.tables = tables

    def command(self, size, name):
        commands = self.tables.get(size, [])
        return next((command for command in commands if command.name == name), None)

    def ratio(self, text, size, name, other, limit, at_least=False):
        """`name` in terms of `other`, or the other way round where more is better."""
        one, two = self.command(size, name), self.command(size, other)
        if one is None or two is None:
            lacks = "its peer wasn't run" if size in self.tables else f"needs --sizes {size}"
            return Target(text, None, limit, why=lacks)
        value = two.median / one.median if at_least else one.median / two.median
        return Target(text, value, limit, " times", at_least)

    def figure(self, text, size, name, limit, unit, of):
        command = self.command(size, name)
        if command is None:
            return Target(text, None, limit, why=f"needs --sizes {size}")
        return Target(text, of(command), limit, unit)


def of(tables, opened_by_show):
    """All targets. `opened_by_show` is None if nobody could count."""
    measured = Measured(tables)
    found = [
        measured.figure("check of 400 takes at most 20 ms", 400, "senco check", 20, " ms",
                        lambda command: 1000 * command.median),
        measured.ratio("check of 400 is at least 40 times as fast as ajv-cli", 400, "senco check",
                       "ajv-cli", 40, at_least=True),
        measured.ratio("check of 10,000 takes at most 1.0 times as long as cat", 10_000,
                       "senco check", "cat", 1.0),
        measured.ratio("check of 10,000 takes at most 2 times as long as git grep -c", 10_000,
                       "senco check", "git grep -c", 2.0)]
    for size in (400, 10_000):
        for name in ("remind", "list"):
            found.append(measured.ratio(f"{name} of {size:,} takes at most as long as check", size,
                                        f"senco {name}", "senco check", 1.0))
    found += [
        measured.ratio("remind of 400 takes at most 0.7 times as long as task list of 400", 400,
                       "senco remind", "task list, 400", 0.7),
        Target("show opens one record file", opened_by_show, 1, " opened", why="needs strace"),
        measured.ratio("--version takes at most 1.0 times as long as git --version", 400,
                       "senco --version", "git --version", 1.0),
        measured.figure("check of 10,000 holds at most 16 MiB", 10_000, "senco check", 16, " MiB",
                        lambda command: command.peak_mib),
        measured.ratio("check of 100,000 takes at most 11 times as long as of 10,000", 100_000,
                       "senco check", "senco check, 10,000", 11.0)]
    return found
