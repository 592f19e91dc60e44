"""The console command `jiceng`: due dates, explanations, whole files, checks, items, calendars.

控制台命令 jiceng：到期日、理由、整份文件、规则检查、事项、日历。
"""

from jiceng.cli.main import main

__all__ = ["main"]
