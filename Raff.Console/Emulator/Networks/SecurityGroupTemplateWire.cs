using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema SecurityGroupTemplate; the id is a word.</summary>
[WireName("SecurityGroupTemplate")]
internal sealed record SecurityGroupTemplateWire(string Id, string Name, string? Description, IReadOnlyList<SecurityGroupRuleWire> Rules);
