package main

import (
	"os"
	"time"

	"go.mongodb.org/atlas-sdk/v20250312006/admin"
)

const (
	flexName       = "sdk-flex"
	serverlessName = "sdk-serverless"
	userName       = "sdk-user"
	address        = "203.0.113.7"
	block          = "203.0.113.0/28"
)

func (r *run) all() {
	r.projects()
	r.createFlexClusters()
	r.dedicatedClusters()
	r.databaseUsers()
	r.accessList()
	r.restore()
	r.searchIndexes()
	r.deleteFlexClusters()
	r.serverless()
}

func (r *run) projects() {
	list, _, err := r.client.ProjectsApi.ListProjects(r.ctx).Execute()
	r.check("ListProjects", err, is("totalCount", list.GetTotalCount(), 2))
	project, _, err := r.client.ProjectsApi.GetProject(r.ctx, r.project).Execute()
	r.check("GetProject", err, is("id", project.GetId(), r.project))
	clientID := os.Getenv("MONGODB_ATLAS_CLIENT_ID")
	account, _, err := r.client.ServiceAccountsApi.GetProjectServiceAccount(r.ctx, r.project, clientID).Execute()
	r.check("GetProjectServiceAccount", err, is("clientId", account.GetClientId(), clientID))
	named, _, err := r.client.ProjectsApi.GetProjectByName(r.ctx, project.GetName()).Execute()
	r.check("GetProjectByName", err, is("id", named.GetId(), r.project))
}

func (r *run) createFlexClusters() {
	api := r.client.FlexClustersApi
	tag := admin.ResourceTag{Key: "purpose", Value: "test"}
	created, response, err := api.CreateFlexCluster(r.ctx, r.project, &admin.FlexClusterDescriptionCreate20241113{
		Name:             flexName,
		ProviderSettings: admin.FlexProviderSettingsCreate20241113{BackingProviderName: "AWS", RegionName: "US_EAST_1"},
		Tags:             &[]admin.ResourceTag{tag},
	}).Execute()
	r.check("CreateFlexCluster", err, is("status", status(response), 201), is("name", created.GetName(), flexName))
	found, _, err := api.GetFlexCluster(r.ctx, r.project, flexName).Execute()
	strings := found.GetConnectionStrings()
	r.check("GetFlexCluster", err, is("stateName", found.GetStateName(), "IDLE"), is("id", found.GetId(), created.GetId()),
		fact{"it has a connection string", strings.GetStandardSrv() != ""})
	list, _, err := api.ListFlexClusters(r.ctx, r.project).Execute()
	r.check("ListFlexClusters", err, fact{"it contains the cluster", containsFlex(list.GetResults(), flexName)})
	updated, _, err := api.UpdateFlexCluster(r.ctx, r.project, flexName, &admin.FlexClusterDescriptionUpdate20241113{
		Tags:                         &[]admin.ResourceTag{tag, {Key: "owner", Value: "sdk"}},
		TerminationProtectionEnabled: admin.PtrBool(false),
	}).Execute()
	r.check("UpdateFlexCluster", err, is("number of tags", len(updated.GetTags()), 2))
	_, _, err = api.GetFlexCluster(r.ctx, r.project, "missing").Execute()
	r.check("GetFlexCluster of a missing cluster", code(err, "CLUSTER_NOT_FOUND"))
}

// dedicatedClusters expects the errors for a Flex cluster, and an empty list.
func (r *run) dedicatedClusters() {
	api := r.client.ClustersApi
	list, _, err := api.ListClusters(r.ctx, r.project).Execute()
	r.check("ListClusters", err, is("totalCount", list.GetTotalCount(), 0))
	_, _, err = api.GetCluster(r.ctx, r.project, flexName).Execute()
	r.check("GetCluster of a Flex cluster", code(err, "CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API"))
	_, err = api.DeleteCluster(r.ctx, r.project, flexName).Execute()
	r.check("DeleteCluster of a Flex cluster", code(err, "CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API"))
}

func (r *run) databaseUsers() {
	api := r.client.DatabaseUsersApi
	expiry := time.Now().Add(time.Hour).UTC().Truncate(time.Second)
	created, response, err := api.CreateDatabaseUser(r.ctx, r.project, &admin.CloudDatabaseUser{
		DatabaseName:    "admin",
		GroupId:         r.project,
		Username:        userName,
		Password:        admin.PtrString("correct-horse-battery"),
		Roles:           &[]admin.DatabaseUserRole{{RoleName: "readWriteAnyDatabase", DatabaseName: "admin"}},
		Scopes:          &[]admin.UserScope{{Name: flexName, Type: "CLUSTER"}},
		DeleteAfterDate: &expiry,
	}).Execute()
	r.check("CreateDatabaseUser", err, is("status", status(response), 201), is("username", created.GetUsername(), userName),
		fact{"it has no password", created.GetPassword() == ""})
	found, _, err := api.GetDatabaseUser(r.ctx, r.project, "admin", userName).Execute()
	r.check("GetDatabaseUser", err, is("number of roles", len(found.GetRoles()), 1),
		fact{"it has the date of its deletion", found.GetDeleteAfterDate().Equal(expiry)})
	list, _, err := api.ListDatabaseUsers(r.ctx, r.project).Execute()
	r.check("ListDatabaseUsers", err, is("totalCount", list.GetTotalCount(), 1))
	updated, _, err := api.UpdateDatabaseUser(r.ctx, r.project, "admin", userName, &admin.CloudDatabaseUser{
		DatabaseName: "admin",
		GroupId:      r.project,
		Username:     userName,
		Roles:        &[]admin.DatabaseUserRole{{RoleName: "readAnyDatabase", DatabaseName: "admin"}},
	}).Execute()
	r.check("UpdateDatabaseUser", err, fact{"it has the new role", len(updated.GetRoles()) == 1 && updated.GetRoles()[0].RoleName == "readAnyDatabase"})
	response, err = api.DeleteDatabaseUser(r.ctx, r.project, "admin", userName).Execute()
	r.check("DeleteDatabaseUser", err, is("status", status(response), 204))
}

func (r *run) accessList() {
	api := r.client.ProjectIPAccessListApi
	created, response, err := api.CreateProjectIpAccessList(r.ctx, r.project, &[]admin.NetworkPermissionEntry{
		{IpAddress: admin.PtrString(address), Comment: admin.PtrString("an address")},
		{CidrBlock: admin.PtrString(block), Comment: admin.PtrString("a block")},
	}).Execute()
	r.check("CreateProjectIpAccessList", err, is("status", status(response), 201), is("totalCount", created.GetTotalCount(), 2))
	list, _, err := api.ListProjectIpAccessLists(r.ctx, r.project).Execute()
	r.check("ListProjectIpAccessLists", err, is("totalCount", list.GetTotalCount(), 2))
	for _, entry := range []string{address, block} {
		found, _, err := api.GetProjectIpList(r.ctx, r.project, entry).Execute()
		r.check("GetProjectIpList "+entry, err, fact{"it has a comment", found.GetComment() != ""})
		state, _, err := api.GetProjectIpAccessListStatus(r.ctx, r.project, entry).Execute()
		r.check("GetProjectIpAccessListStatus "+entry, err, is("status", state.GetSTATUS(), "ACTIVE"))
		response, err := api.DeleteProjectIpAccessList(r.ctx, r.project, entry).Execute()
		r.check("DeleteProjectIpAccessList "+entry, err, is("status", status(response), 204))
	}
}

func (r *run) restore() {
	snapshots, _, err := r.client.FlexSnapshotsApi.ListFlexBackups(r.ctx, r.project, r.source).Execute()
	r.check("ListFlexBackups", err, is("totalCount", snapshots.GetTotalCount(), 1))
	if len(snapshots.GetResults()) == 0 {
		return
	}
	id := snapshots.GetResults()[0].GetId()
	snapshot, _, err := r.client.FlexSnapshotsApi.GetFlexBackup(r.ctx, r.project, r.source, id).Execute()
	r.check("GetFlexBackup", err, is("status", snapshot.GetStatus(), "COMPLETED"))
	api := r.client.FlexRestoreJobsApi
	created, response, err := api.CreateFlexBackupRestoreJob(r.ctx, r.project, r.source, &admin.FlexBackupRestoreJobCreate20241113{
		SnapshotId:               id,
		TargetDeploymentItemName: flexName,
		TargetProjectId:          admin.PtrString(r.project),
	}).Execute()
	r.check("CreateFlexBackupRestoreJob", err, is("status", status(response), 200), is("snapshotId", created.GetSnapshotId(), id))
	job, _, err := api.GetFlexBackupRestoreJob(r.ctx, r.project, r.source, created.GetId()).Execute()
	r.check("GetFlexBackupRestoreJob", err, is("status", job.GetStatus(), "COMPLETED"))
	jobs, _, err := api.ListFlexBackupRestoreJobs(r.ctx, r.project, r.source).Execute()
	r.check("ListFlexBackupRestoreJobs", err, fact{"it contains the job", jobs.GetTotalCount() > 0 && jobs.GetResults()[0].GetId() == created.GetId()})
}

func (r *run) searchIndexes() {
	const database, collection, name = "shop", "orders", "default"
	api := r.client.AtlasSearchApi
	created, response, err := api.CreateAtlasSearchIndex(r.ctx, r.project, flexName, &admin.SearchIndexCreateRequest{
		Database:       database,
		CollectionName: collection,
		Name:           name,
		Definition:     &admin.BaseSearchIndexCreateRequestDefinition{Mappings: &admin.SearchMappings{Dynamic: admin.PtrBool(true)}},
	}).Execute()
	r.check("CreateAtlasSearchIndex", err, is("status", status(response), 201), fact{"it has an ID", created.GetIndexID() != ""})
	found, _, err := api.GetAtlasSearchIndexByName(r.ctx, r.project, flexName, collection, database, name).Execute()
	r.check("GetAtlasSearchIndexByName", err, is("status", found.GetStatus(), "READY"), is("queryable", found.GetQueryable(), true))
	all, _, err := api.ListAtlasSearchIndexesCluster(r.ctx, r.project, flexName).Execute()
	r.check("ListAtlasSearchIndexesCluster", err, is("number of indexes", len(all), 1))
	some, _, err := api.ListAtlasSearchIndexes(r.ctx, r.project, flexName, collection, database).Execute()
	r.check("ListAtlasSearchIndexes", err, is("number of indexes", len(some), 1))
	updated, _, err := api.UpdateAtlasSearchIndexByName(r.ctx, r.project, flexName, collection, database, name, &admin.SearchIndexUpdateRequest{
		Definition: admin.SearchIndexUpdateRequestDefinition{Mappings: &admin.SearchMappings{Dynamic: admin.PtrBool(true)}},
	}).Execute()
	version := updated.GetLatestDefinitionVersion()
	r.check("UpdateAtlasSearchIndexByName", err, is("version", version.GetVersion(), 1))
	_, err = api.DeleteAtlasSearchIndexByName(r.ctx, r.project, flexName, collection, database, name).Execute()
	r.check("DeleteAtlasSearchIndexByName", err)
}

func (r *run) deleteFlexClusters() {
	api := r.client.FlexClustersApi
	response, err := api.DeleteFlexCluster(r.ctx, r.project, flexName).Execute()
	r.check("DeleteFlexCluster", err, is("status", status(response), 204))
	_, _, err = api.GetFlexCluster(r.ctx, r.project, flexName).Execute()
	r.check("GetFlexCluster of a deleted cluster", code(err, "CLUSTER_NOT_FOUND"))
}

func (r *run) serverless() {
	api := r.client.ServerlessInstancesApi
	created, response, err := api.CreateServerlessInstance(r.ctx, r.project, &admin.ServerlessInstanceDescriptionCreate{
		Name: serverlessName,
		ProviderSettings: admin.ServerlessProviderSettings{
			BackingProviderName: "AWS",
			ProviderName:        admin.PtrString("SERVERLESS"),
			RegionName:          "US_EAST_1",
		},
	}).Execute()
	r.check("CreateServerlessInstance", err, is("status", status(response), 201), is("name", created.GetName(), serverlessName))
	found, _, err := api.GetServerlessInstance(r.ctx, r.project, serverlessName).Execute()
	r.check("GetServerlessInstance", err, is("stateName", found.GetStateName(), "IDLE"))
	list, _, err := api.ListServerlessInstances(r.ctx, r.project).Execute()
	r.check("ListServerlessInstances", err, fact{"it contains the instance", list.GetTotalCount() > 0})
	_, _, err = api.DeleteServerlessInstance(r.ctx, r.project, serverlessName).Execute()
	r.check("DeleteServerlessInstance", err)
}

func containsFlex(clusters []admin.FlexClusterDescription20241113, name string) bool {
	for _, each := range clusters {
		if each.GetName() == name {
			return true
		}
	}
	return false
}
