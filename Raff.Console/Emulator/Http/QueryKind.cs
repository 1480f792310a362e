namespace Raff.Console.Emulator.Http;

/// <summary>What a query parameter must parse as.</summary>
internal enum QueryKind
{
    Text,
    Integer,
    Uuid,
    Boolean,
}
