"""docs/data-model.md draws the schema as it is: every table, every reference, and no other."""
import re
import sqlite3
import unittest

from support import ROOT


class DataModelTest(unittest.TestCase):
    def test_every_table_and_reference_is_drawn(self):
        database = sqlite3.connect(":memory:")
        for file in sorted((ROOT / "schema").glob("*.sql")):
            database.executescript(file.read_text())
        tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        references = sorted(
            (parent, table) for table in tables for parent in
            {(key, parent): parent for key, _, parent, *_ in
             database.execute(f"select * from pragma_foreign_key_list('{table}')")}.values())
        text = (ROOT / "docs" / "data-model.md").read_text()
        drawn = sorted(re.findall(r"^    (\w+) \S+--\S+ (\w+) :", text, re.MULTILINE))
        self.assertEqual(drawn, references)
        columns = {table: {row[1] for row in database.execute(f"select * from pragma_table_info('{table}')")}
                   for table in tables}
        for table, body in re.findall(r"^    (\w+) \{\n(.*?)^    \}", text, re.MULTILINE | re.DOTALL):
            for column in re.findall(r"^        \w+ (\w+)", body, re.MULTILINE):
                self.assertIn(column, columns[table], table)


if __name__ == "__main__":
    unittest.main()
