namespace Raff.Console.Emulator.Http;

/// <summary>
/// A field whose allowed words are accepted in any letter case: the description has them in one, but the vendor's own programs send both. The
/// record converts them to the description's spelling.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AnyCaseAttribute : Attribute;
