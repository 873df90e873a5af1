# Play tic-tac-toe perfectly with memoised minimax and print a game against a weak opponent.
from functools import lru_cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board: str) -> str | None:
    for a, b, c in LINES:
        if board[a] != "." and board[a] == board[b] == board[c]:
            return board[a]
    return None


def play(board: str, square: int, mark: str) -> str:
    return board[:square] + mark + board[square + 1:]


def free_squares(board: str) -> list[int]:
    return [i for i, mark in enumerate(board) if mark == "."]


@lru_cache(maxsize=None)
def score(board: str, mark: str) -> int:
    """Value for X with `mark` to move; quicker wins score higher."""
    won = winner(board)
    if won:
        return (1 + board.count(".")) * (1 if won == "X" else -1)
    moves = free_squares(board)
    if not moves:
        return 0
    if mark == "X":
        return max(score(play(board, m, "X"), "O") for m in moves)
    return min(score(play(board, m, "O"), "X") for m in moves)


def best_move(board: str, mark: str) -> int:
    other = "O" if mark == "X" else "X"
    sign = 1 if mark == "X" else -1
    return max(free_squares(board), key=lambda m: sign * score(play(board, m, mark), other))


def show(board: str) -> None:
    print("\n".join(board[i:i + 3] for i in (0, 3, 6)))


threat = "XX.OO...."
print("win at:", best_move(threat, "X"), "or, for the other side, at:", best_move(threat, "O"))
print("must block at:", best_move("X...X.O..", "O"))

board, mark, moves = "." * 9, "O", []
while winner(board) is None and free_squares(board):
    square = free_squares(board)[-1] if mark == "O" else best_move(board, "X")
    board = play(board, square, mark)
    moves.append(f"{mark}{square}")
    mark = "X" if mark == "O" else "O"
print("game:", " ".join(moves))
show(board)
print("result:", winner(board) or "draw", "/ perfect play gives", score("." * 9, "X"))
moves

# --- prints
# win at: 2 or, for the other side, at: 5
# must block at: 8
# game: O8 X4 O7 X6 O5 X2
# ..X
# .XO
# XOO
# result: X / perfect play gives 0
# --- value: ["O8", "X4", "O7", "X6", "O5", "X2"]
