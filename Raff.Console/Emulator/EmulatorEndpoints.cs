using Microsoft.Extensions.Options;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.OpenApi;

namespace Raff.Console.Emulator;

/// <summary>Maps the local Raff API.</summary>
public static class EmulatorEndpoints
{
    /// <summary>Maps <c>/health</c>, <c>/api/v1</c> and <c>/openapi/v1.json</c> when the emulator is enabled.</summary>
    public static IEndpointRouteBuilder MapEmulator(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<EmulatorOptions>>().Value;
        if (options.Enabled is not true)
        {
            return routes;
        }
        var pipeline = routes.ServiceProvider.GetRequiredService<OperationPipeline>();
        foreach (var operation in EmulatorOperations.All)
        {
            routes.MapMethods(operation.Path, [operation.Method], http => pipeline.RunAsync(http, operation)).WithName($"emulator-{operation.Id}");
        }
        var document = new OpenApiDocument(options.HeaderRules).Build(EmulatorOperations.All).ToJsonString(WireJson.Options);
        routes.MapGet("/openapi/v1.json", http => pipeline.DocumentAsync(http, document));
        routes.MapFallback("/api/v1/{**path}", pipeline.UnknownAsync);
        return routes;
    }
}
