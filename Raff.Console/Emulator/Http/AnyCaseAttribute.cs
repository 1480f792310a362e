namespace Raff.Console.Emulator.Http;

/// <summary>
/// A field whose allowed words are accepted in any case, although the description has them in one: the vendor's own programs send both. The
/// record turns them into the description's case.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AnyCaseAttribute : Attribute;
