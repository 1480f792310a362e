namespace Raff.Console.Emulator.Http;

/// <summary>A request record of which at least one field must be present.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AtLeastOneAttribute : Attribute;
