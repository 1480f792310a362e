namespace Raff.Console.Emulator.Http;

/// <summary>A JSON type, including the two formats that are validated.</summary>
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
