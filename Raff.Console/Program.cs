using Raff.Console.Features.SignIn;
using Raff.Console.Storage;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.Services.AddStorage();
builder.Services.AddSignIn();

var app = builder.Build();
app.MapStaticAssets();
await app.PrepareStorageAsync();
await app.RunAsync();
