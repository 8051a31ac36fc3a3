// Drives the emulator through every operation with MongoDB's Go SDK for the Atlas Administration API, once with a service
// account and once with an API key. Its environment is that of `node tools/clients.ts`, which starts the emulator.
package main

import (
	"context"
	"fmt"
	"os"

	"go.mongodb.org/atlas-sdk/v20250312006/admin"
)

func main() {
	url := admin.UseBaseURL(os.Getenv("MONGODB_ATLAS_BASE_URL"))
	ctx := context.Background()
	logins := []struct {
		name string
		auth admin.ClientModifier
	}{
		{"service account", admin.UseOAuthAuth(ctx, os.Getenv("MONGODB_ATLAS_CLIENT_ID"), os.Getenv("MONGODB_ATLAS_CLIENT_SECRET"))},
		{"API key", admin.UseDigestAuth(os.Getenv("MONGODB_ATLAS_PUBLIC_API_KEY"), os.Getenv("MONGODB_ATLAS_PRIVATE_API_KEY"))},
	}
	failures := revokeToken(ctx)
	for _, login := range logins {
		fmt.Printf("Go SDK %s, %s\n", admin.Version, login.name)
		client, err := admin.NewClient(url, login.auth)
		if err != nil {
			fmt.Printf("  ✗ %v\n", err)
			failures++
			continue
		}
		run := &run{
			ctx:     ctx,
			client:  client,
			project: os.Getenv("MONGODB_ATLAS_PROJECT_ID"),
			source:  os.Getenv("SNAPSHOT_INSTANCE"),
		}
		run.all()
		failures += run.failures
	}
	if failures > 0 {
		fmt.Printf("%d operations failed\n", failures)
		os.Exit(1)
	}
}
