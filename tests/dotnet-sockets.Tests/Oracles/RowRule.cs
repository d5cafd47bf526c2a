namespace DotNetSockets.Tests.Oracles;

/// <summary>One difference between two programs' tables that is meant: it makes the row what the other prints, or null where the other has none.</summary>
internal delegate OracleRow? RowRule(OracleRow row);
