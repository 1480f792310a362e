namespace Raff.Console.Emulator.Http;

/// <summary>What an operation does with <c>X-Project-ID</c>.</summary>
internal enum HeaderUse
{
    /// <summary>Ignored.</summary>
    NotTaken,

    /// <summary>Narrows the answer when present.</summary>
    Optional,

    /// <summary>400 without it.</summary>
    Required,
}
