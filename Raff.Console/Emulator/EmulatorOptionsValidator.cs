using Microsoft.Extensions.Options;

namespace Raff.Console.Emulator;

/// <summary>Says in a sentence each what is wrong with the emulator's settings.</summary>
internal sealed class EmulatorOptionsValidator : IValidateOptions<EmulatorOptions>
{
    public ValidateOptionsResult Validate(string? name, EmulatorOptions options)
    {
        var wrong = new List<string>();
        if (string.IsNullOrWhiteSpace(options.DatabasePath))
        {
            wrong.Add("Emulator:DatabasePath is empty: name a file, for example data/emulator.db.");
        }
        if (!Enum.IsDefined(options.Seed))
        {
            wrong.Add("Emulator:Seed must be demo, empty or fleet.");
        }
        if (!Enum.IsDefined(options.HeaderRules))
        {
            wrong.Add("Emulator:HeaderRules must be Docs or OpenApi.");
        }
        if (options.Fleet.Projects is < 3 or > 100_000)
        {
            wrong.Add("Emulator:Fleet:Projects must be from 3 (default, production and staging always exist) to 100000.");
        }
        if (options.Fleet.Vms is < 0 or > 1_000_000)
        {
            wrong.Add("Emulator:Fleet:Vms must be from 0 to 1000000.");
        }
        if (options.OperationSeconds is not (>= 0 and <= 3600))
        {
            wrong.Add("Emulator:OperationSeconds must be from 0 (at once) to 3600.");
        }
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
