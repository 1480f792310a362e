namespace Raff.Console.Emulator.Http;

/// <summary>A JSON type on the wire, with the two formats that are checked.</summary>
internal enum WireKind
{
    Text,
    Uuid,
    Time,
    Integer,
    Number,
    Boolean,
    List,
    Record,
    Anything,
}
