using NetArchTest.Rules;
using Raff.Console.Emulator;

namespace Raff.Console.Tests.Emulator;

/// <summary>Checks the one dependency rule inside the emulator: its store depends on nothing else.</summary>
public sealed class EmulatorStructureTests
{
    private const string Emulator = "Raff.Console.Emulator";

    [Fact]
    public void Store_WhateverItHolds_UsesNoOtherFolderOfTheEmulator()
    {
        var types = typeof(EmulatorOptions).Assembly;
        string[] others =
        [
            .. types.GetTypes().Select(type => type.Namespace ?? "").Where(name => name.StartsWith($"{Emulator}.", StringComparison.Ordinal)).Distinct()
                .Where(name => !name.StartsWith($"{Emulator}.Store", StringComparison.Ordinal)),
        ];

        var outcome = Types.InAssembly(types).That().ResideInNamespace($"{Emulator}.Store").ShouldNot().HaveDependencyOnAny(others).GetResult();

        others.ShouldContain($"{Emulator}.Http");
        (outcome.FailingTypeNames ?? []).ShouldBeEmpty();
    }
}
