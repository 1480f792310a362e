namespace Raff.Console.Emulator.Http;

/// <summary>The name of a wire record in the vendor's description, for example <c>VM</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
