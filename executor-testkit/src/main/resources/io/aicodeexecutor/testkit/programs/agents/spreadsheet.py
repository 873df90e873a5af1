# Calculate a spreadsheet with cell references, ranges, functions and cycle detection.
import re

FORMULA_PART = re.compile(r"\s*(SUM|AVG|MAX|COUNT|[A-Z]\d+|\d+(?:\.\d+)?|[-+*/():])")
FUNCTIONS = {"SUM": sum, "MAX": max, "COUNT": len, "AVG": lambda values: sum(values) / len(values)}


class CellError(Exception): ...


class Sheet:
    def __init__(self, cells: dict[str, str]) -> None:
        self.cells, self.cache, self.active = cells, {}, []

    def value(self, name: str) -> float:
        if name in self.active:
            raise CellError("cycle " + ">".join(self.active[self.active.index(name):] + [name]))
        if name not in self.cache:
            text = self.cells.get(name, "0")
            self.active.append(name)
            try:
                self.cache[name] = self._formula(text[1:]) if text.startswith("=") else float(text)
            except ZeroDivisionError:
                raise CellError("DIV/0!") from None
            except ValueError as problem:
                raise CellError(problem) from None
            finally:
                self.active.pop()
        return self.cache[name]

    def _formula(self, text: str) -> float:
        parts = FORMULA_PART.findall(text)[::-1]

        def factor() -> float:
            part = parts.pop()
            if part == "-":
                return -factor()
            if part == "(":
                return (expression(), parts.pop())[0]
            if part in FUNCTIONS:
                _bracket, first, _colon, last, _end = (parts.pop() for _ in range(5))
                block = [f"{chr(c)}{r}" for r in range(int(first[1:]), int(last[1:]) + 1) for c in range(ord(first[0]), ord(last[0]) + 1)]
                return FUNCTIONS[part]([self.value(cell) for cell in block])
            return self.value(part) if part[0].isalpha() else float(part)

        def term() -> float:
            result = factor()
            while parts and parts[-1] in "*/":
                result = result * factor() if parts.pop() == "*" else result / factor()
            return result

        def expression() -> float:
            result = term()
            while parts and parts[-1] in "+-":
                result += term() if parts.pop() == "+" else -term()
            return result

        return expression()


sheet = Sheet({
    "A1": "120", "A2": "80.5", "A3": "=A1 - A2 * 2", "B1": "=SUM(A1:A3)", "B2": "=AVG(A1:A2) + 0.75", "B3": "=-(B1 - 10) / 4",
    "C1": "=C2 + 1", "C2": "=C3", "C3": "=C1 * 2", "D1": "=A1 / Z9", "D2": "total", "D3": "=D2 + 1", "E1": "=MAX(A1:B3) * COUNT(A1:B3)",
})
results = {}
for name in sheet.cells:
    try:
        results[name] = sheet.value(name)
    except CellError as error:
        results[name] = f"#{error}"
    print(f"{name} {sheet.cells[name]:<26} {results[name]}")
results

# --- prints
# A1 120                        120.0
# A2 80.5                       80.5
# A3 =A1 - A2 * 2               -41.0
# B1 =SUM(A1:A3)                159.5
# B2 =AVG(A1:A2) + 0.75         101.0
# B3 =-(B1 - 10) / 4            -37.375
# C1 =C2 + 1                    #cycle C1>C2>C3>C1
# C2 =C3                        #cycle C2>C3>C1>C2
# C3 =C1 * 2                    #cycle C3>C1>C2>C3
# D1 =A1 / Z9                   #DIV/0!
# D2 total                      #could not convert string to float: 'total'
# D3 =D2 + 1                    #could not convert string to float: 'total'
# E1 =MAX(A1:B3) * COUNT(A1:B3) 957.0
# --- value: {"A1": 120.0, "A2": 80.5, "A3": -41.0, "B1": 159.5, "B2": 101.0, "B3": -37.375, "C1": "#cycle C1>C2>C3>C1", "C2": "#cycle C2>C3>C1>C2", "C3": "#cycle C3>C1>C2>C3", "D1": "#DIV/0!", "D2": "#could not convert string to float: 'total'", "D3": "#could not convert string to float: 'total'", "E1": 957.0}
