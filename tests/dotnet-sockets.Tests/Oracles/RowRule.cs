namespace DotNetSockets.Tests.Oracles;

/// <summary>One difference that is meant: it makes a row what the other program prints, or null where the other has none.</summary>
internal delegate OracleRow? RowRule(OracleRow row);
